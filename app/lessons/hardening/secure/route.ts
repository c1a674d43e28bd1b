import { randomInt } from 'node:crypto'
import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region secure
async function logIn() {
  const cookieStore = await cookies()
  const id = String(randomInt(1000, 10_000))
  cookieStore.set('hard_login', id, { path: '/lessons/hardening', httpOnly: true, secure: true })
  return new Response(`You are logged in, by the id ${id}.`)
}
// #endregion

async function look() {
  const cookieStore = await cookies()
  const id = cookieStore.get('hard_login')?.value
  return new Response(id ? `You are logged in, by the id ${id}.` : 'You are logged out: no cookie came.')
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(look)
