import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readRaceSession, setRaceCookie, slowWork } from '../race-session'

// #region roll
async function slowPage(request: Request, learner: string) {
  const session = await readRaceSession(learner)
  if (!session) return new Response('Signed out.', { status: 401 })
  await slowWork(request)
  const isThere = await readLabSession(learner, session.sid)
  if (!isThere) return new Response('The slow page is done. The session is gone: no cookie.')
  await setRaceCookie(session.sid, learner)
  return new Response('The slow page is done, and has renewed the cookie.')
}
// #endregion

export const GET = lessonHandler(slowPage)
