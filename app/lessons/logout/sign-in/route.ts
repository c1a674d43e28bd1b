import { cookies } from 'next/headers'
import { startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region sign-in
async function signIn(_: Request, learner: string) {
  const cookieStore = await cookies()
  const id = await startLabSession(learner, 'Ada')
  cookieStore.set('logout_sid', id, { path: '/lessons/logout', httpOnly: true, sameSite: 'lax' })
  return new Response('You are signed in as Ada.')
}
// #endregion

export const POST = lessonHandler(signIn)
