import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region set
async function setFour() {
  const cookieStore = await cookies()
  cookieStore.set('hard_plain', 'tea')
  cookieStore.set('hard_secure', 'milk', { secure: true })
  cookieStore.set('hard_httponly', 'sugar', { httpOnly: true })
  cookieStore.set('hard_both', 'cake', { httpOnly: true, secure: true })
  return new Response('I have answered with four Set-Cookie lines.')
}
// #endregion

export const POST = lessonHandler(setFour)
