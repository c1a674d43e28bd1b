import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region by-name
async function deleteByName() {
  const cookieStore = await cookies()
  cookieStore.delete('__Secure-note')
  return new Response('I have answered with a line that is to delete __Secure-note.')
}
// #endregion

export const POST = lessonHandler(deleteByName)
