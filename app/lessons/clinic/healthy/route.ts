import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region round-trip
async function logIn() {
  const cookieStore = await cookies()
  cookieStore.set('healthy_sid', 'ada', { path: '/lessons/clinic/healthy', httpOnly: true })
  return new Response('Welcome, Ada.')
}

async function open() {
  const cookieStore = await cookies()
  const isKnown = cookieStore.has('healthy_sid')
  return isKnown ? new Response('You are Ada.') : new Response('Please log in.', { status: 401 })
}
// #endregion

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(open)
