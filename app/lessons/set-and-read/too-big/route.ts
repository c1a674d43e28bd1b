import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function setTooMuch() {
  const cookieStore = await cookies()
  cookieStore.set('basket', 'x'.repeat(5000), { maxAge: 60 })
  return new Response('I have answered with a Set-Cookie line of 5,000 characters, and see no error.')
}

async function look() {
  const cookieStore = await cookies()
  return new Response(cookieStore.has('basket') ? 'The basket came.' : 'No basket came.')
}

export const POST = lessonHandler(setTooMuch)
export const GET = lessonHandler(look)
