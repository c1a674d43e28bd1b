import { NextResponse } from 'next/server'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { getEnv } from '@/lib/env'
import { isRight, readLogin } from '../demo-users'

// #region redirect
async function logIn(request: Request) {
  const login = await readLogin(request)
  if (!isRight(login)) return new Response('Username or password is wrong.', { status: 401 })
  return NextResponse.redirect(new URL('/lessons/login/welcome', getEnv().APP_ORIGIN))
}
// #endregion

export const POST = lessonHandler(logIn)
