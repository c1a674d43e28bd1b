import { cookies } from 'next/headers'
import { forgetLabFailures } from '@/lib/course/lab-attempts'
import { startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { exerciseScope } from '../exercise-session'

async function start(_request: Request, learner: string) {
  await forgetLabFailures(learner)
  const cookieStore = await cookies()
  const id = await startLabSession(learner, null)
  cookieStore.set('exercise_session', id, exerciseScope)
  cookieStore.set('exercise_noted', id, { ...exerciseScope, path: '/lessons/login/exercise/noted' })
  return new Response('No login has failed. You have a session, and nobody is signed in to it.')
}

export const POST = lessonHandler(start)
