import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region with-secure
async function deleteWithSecure() {
  const cookieStore = await cookies()
  cookieStore.delete({ name: '__Secure-note', secure: true })
  return new Response('I have answered with a line that has Secure too.')
}
// #endregion

export const POST = lessonHandler(deleteWithSecure)
