import { lessonHandler } from '@/lib/course/lesson-handler'
import { isRight, isUser, readLogin } from '../demo-users'

// #region two
async function logIn(request: Request) {
  const login = await readLogin(request)
  if (!isUser(login.username)) return new Response('There is no such user.', { status: 401 })
  if (!isRight(login)) return new Response('The password is wrong.', { status: 401 })
  return new Response(`Welcome, ${login.username}.`)
}
// #endregion

export const POST = lessonHandler(logIn)
