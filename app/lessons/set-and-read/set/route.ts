import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region set
async function set() {
  const cookieStore = await cookies()
  cookieStore.set('username', 'Ada')
  return new Response('I have answered with a Set-Cookie line.')
}
// #endregion

export const POST = lessonHandler(set)
