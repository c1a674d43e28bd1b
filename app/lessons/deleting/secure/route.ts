import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function set() {
  const cookieStore = await cookies()
  cookieStore.set('__Secure-note', 'milk', { secure: true })
  return new Response('I have answered with a line that sets __Secure-note.')
}

async function read() {
  const cookieStore = await cookies()
  return new Response(cookieStore.has('__Secure-note') ? '__Secure-note came.' : 'No __Secure-note came.')
}

export const POST = lessonHandler(set)
export const GET = lessonHandler(read)
