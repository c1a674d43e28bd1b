import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function set() {
  const cookieStore = await cookies()
  cookieStore.set('draft', 'hello', { path: '/lessons/deleting/drafts' })
  return new Response('I have answered with a line that sets draft.')
}

async function read() {
  const cookieStore = await cookies()
  return new Response(cookieStore.has('draft') ? 'The draft came.' : 'No draft came.')
}

export const POST = lessonHandler(set)
export const GET = lessonHandler(read)
