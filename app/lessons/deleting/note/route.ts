import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function set() {
  const cookieStore = await cookies()
  cookieStore.set('note', 'milk')
  return new Response('I have answered with a line that sets note.')
}

async function read() {
  const cookieStore = await cookies()
  const note = cookieStore.get('note')
  if (!note) return new Response('No note came.')
  return new Response(note.value ? `A note came: ${note.value}` : 'A note came, and it is empty.')
}

export const POST = lessonHandler(set)
export const GET = lessonHandler(read)
