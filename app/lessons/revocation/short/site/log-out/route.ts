import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function logOut() {
  const cookieStore = await cookies()
  cookieStore.delete({ name: 'short_session', path: '/lessons/revocation/short/site' })
  return new Response('You are logged out: the cookie is deleted in this browser.')
}

export const POST = lessonHandler(logOut)
