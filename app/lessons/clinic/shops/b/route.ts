import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function logIn() {
  const cookieStore = await cookies()
  cookieStore.set('shop_sid', 'ada', { path: '/lessons/clinic/shops/b', sameSite: 'none' })
  return new Response('Welcome, Ada.')
}

async function open() {
  const cookieStore = await cookies()
  const isKnown = cookieStore.has('shop_sid')
  return isKnown ? new Response('You are Ada.') : new Response('Please log in.', { status: 401 })
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(open)
