import { startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { setRaceCookie } from '../race-session'

async function logIn(_: Request, learner: string) {
  await setRaceCookie(await startLabSession(learner, 'Ada'), learner)
  return new Response('Signed in as Ada.')
}

export const POST = lessonHandler(logIn)
