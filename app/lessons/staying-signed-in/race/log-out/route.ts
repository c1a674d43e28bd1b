import { cookies } from 'next/headers'
import { endLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readRaceSession } from '../race-session'

async function logOut(_: Request, learner: string) {
  const session = await readRaceSession(learner)
  if (session) await endLabSession(learner, session.sid)
  const cookieStore = await cookies()
  cookieStore.delete({ name: 'stay_race', path: '/lessons/staying-signed-in' })
  return new Response('Logged out: the cookie is deleted, the row on the server too.')
}

export const POST = lessonHandler(logOut)
