import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region set
const path = '/lessons/hardening'

async function setFour() {
  const cookieStore = await cookies()
  cookieStore.set('hard_plain', 'tea', { path })
  cookieStore.set('hard_secure', 'milk', { path, secure: true })
  cookieStore.set('hard_httponly', 'sugar', { path, httpOnly: true })
  cookieStore.set('hard_both', 'cake', { path, httpOnly: true, secure: true })
  return new Response('I have answered with four Set-Cookie lines.')
}
// #endregion

export const POST = lessonHandler(setFour)
