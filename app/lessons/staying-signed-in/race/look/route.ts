import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readRaceSession } from '../race-session'

async function look(_: Request, learner: string) {
  const session = await readRaceSession(learner)
  if (!session) return new Response('No session came: signed out.')
  const row = await readLabSession(learner, session.sid)
  return new Response(
    `The cookie opens: by the cookie alone, signed in as Ada.\nIts row on the server: ${row ? 'there' : 'gone'}.`,
  )
}

export const GET = lessonHandler(look)
