import { lessonHandler } from '@/lib/course/lesson-handler'
import { startSignedOut } from '../practice-session'

async function plant(_request: Request, learner: string) {
  await startSignedOut(learner)
  return new Response('This browser has a session now, and somebody has noted its id. Nobody is signed in.')
}

export const POST = lessonHandler(plant)
