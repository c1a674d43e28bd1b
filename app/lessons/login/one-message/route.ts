import { lessonHandler } from '@/lib/course/lesson-handler'
import { isRight, readLogin } from '../demo-users'

// #region one
async function logIn(request: Request) {
  const login = await readLogin(request)
  if (!isRight(login)) return new Response('Username or password is wrong.', { status: 401 })
  return new Response(`Welcome, ${login.username}.`)
}
// #endregion

export const POST = lessonHandler(logIn)
