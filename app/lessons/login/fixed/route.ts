import { cookies } from 'next/headers'
import { endLabSession, startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { practiceScope } from '../practice-session'

/** What comes after the check of ada's username and password, which were right. */
async function signIn(_request: Request, learner: string) {
  const cookieStore = await cookies()
  const oldId = cookieStore.get('practice_session')?.value
  if (oldId) await endLabSession(learner, oldId)
  const id = await startLabSession(learner, 'ada')
  cookieStore.set('practice_session', id, practiceScope)
  return new Response('Welcome, ada.')
}

export const POST = lessonHandler(signIn)
