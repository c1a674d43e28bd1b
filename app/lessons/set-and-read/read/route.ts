import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region read
async function read() {
  const cookieStore = await cookies()
  const username = cookieStore.get('username')?.value ?? 'Guest'
  return new Response(`Hello, ${username}!`)
}
// #endregion

export const GET = lessonHandler(read)
