import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function start() {
  const cookieStore = await cookies()
  const path = '/lessons/clinic/tickets/refused-deletion'
  cookieStore.set('player', String(Date.now()), { path, sameSite: 'none', secure: true })
  return new Response('The player remembers you.')
}

async function look() {
  const cookieStore = await cookies()
  return new Response(cookieStore.has('player') ? 'The player knows you.' : 'The player does not know you.')
}

export const POST = lessonHandler(start)
export const GET = lessonHandler(look)
