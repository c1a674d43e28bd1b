import { cookies } from 'next/headers'
import { startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region sign-in
async function signIn(_: Request, learner: string) {
  const cookieStore = await cookies()
  const id = await startLabSession(learner, 'Ada')
  cookieStore.set('task_sid', id, { path: '/lessons/logout/exercise', httpOnly: true })
  cookieStore.set('task_copy', id, { path: '/lessons/logout/exercise/copy', httpOnly: true })
  return new Response('You are signed in as Ada. A copy of the id is kept.')
}
// #endregion

export const POST = lessonHandler(signIn)
