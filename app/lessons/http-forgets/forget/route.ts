import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function forget() {
  const cookieStore = await cookies()
  for (const name of ['visitor', 'nickname', 'first_name']) cookieStore.delete(name)
  return new Response('Your browser is asked to forget the cookies of this lesson.')
}

export const POST = lessonHandler(forget)
