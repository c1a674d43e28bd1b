import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region empty
async function empty() {
  const cookieStore = await cookies()
  cookieStore.set('note', '')
  return new Response('I have answered with a line that empties note.')
}
// #endregion

export const POST = lessonHandler(empty)
