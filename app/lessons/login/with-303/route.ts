import { lessonHandler } from '@/lib/course/lesson-handler'
import { isRight, readLogin } from '../demo-users'

// #region see-other
async function logIn(request: Request) {
  const login = await readLogin(request)
  if (!isRight(login)) return new Response('Username or password is wrong.', { status: 401 })
  return new Response(null, { status: 303, headers: { location: '/lessons/login/welcome' } })
}
// #endregion

export const POST = lessonHandler(logIn)
