import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function set() {
  const cookieStore = await cookies()
  cookieStore.set('notice', 'shown', { maxAge: 10 * 1000 })
  return new Response('I have set notice, and meant 10 seconds.')
}

async function look() {
  const cookieStore = await cookies()
  return new Response(cookieStore.has('notice') ? 'notice came.' : 'notice did not come.')
}

export const POST = lessonHandler(set)
export const GET = lessonHandler(look)
