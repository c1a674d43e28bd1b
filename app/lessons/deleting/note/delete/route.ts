import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region delete
async function deleteNote() {
  const cookieStore = await cookies()
  cookieStore.delete('note')
  return new Response('I have answered with a line that deletes note.')
}
// #endregion

export const POST = lessonHandler(deleteNote)
