import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region safe
async function giveKey() {
  const cookieStore = await cookies()
  cookieStore.set('safe_key', '4711', { path: '/lessons/path-and-domain/safe' })
  return new Response('You have the key. It fits at /safe only.')
}

async function openSafe() {
  const cookieStore = await cookies()
  const hasKey = cookieStore.get('safe_key')?.value === '4711'
  return new Response(hasKey ? 'The safe is open: 300 coins.' : 'The safe is shut.')
}
// #endregion

export const POST = lessonHandler(giveKey)
export const GET = lessonHandler(openSafe)
