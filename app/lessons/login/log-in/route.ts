import { cookies } from 'next/headers'
import { endLabSession, startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { isRight, readLogin } from '../demo-users'
import { practiceScope } from '../practice-session'

// #region log-in
async function logIn(request: Request, learner: string) {
  const login = await readLogin(request)
  if (!isRight(login)) return new Response('Username or password is wrong.', { status: 401 })

  const cookieStore = await cookies()
  const oldId = cookieStore.get('practice_session')?.value
  if (oldId) await endLabSession(learner, oldId)

  const freshId = await startLabSession(learner, login.username)
  cookieStore.set('practice_session', freshId, practiceScope)
  return new Response(`Welcome, ${login.username}.`)
}
// #endregion

export const POST = lessonHandler(logIn)
