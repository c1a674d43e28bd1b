import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function forget() {
  const cookieStore = await cookies()
  const path = '/lessons/clinic/tickets/refused-deletion'
  cookieStore.delete({ name: 'player', path, sameSite: 'none', secure: true })
  return new Response('Forgotten.')
}

export const POST = lessonHandler(forget)
