import { randomInt } from 'node:crypto'
import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { isHttps } from '@/lib/secure-origin'

// #region by-address
async function logIn() {
  const cookieStore = await cookies()
  const id = String(randomInt(1000, 10_000))
  cookieStore.set('hard_login', id, { path: '/lessons/hardening', httpOnly: true, secure: isHttps() })
  return new Response(`You are logged in, by the id ${id}.`)
}
// #endregion

export const POST = lessonHandler(logIn)
