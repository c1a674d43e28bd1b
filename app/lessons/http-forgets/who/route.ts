import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region who
async function who() {
  const cookieStore = await cookies()
  const number = cookieStore.get('visitor')?.value
  return new Response(
    number === undefined
      ? 'Have we met? Nothing in this request says so.'
      : `You are visitor ${number}: the cookie in this request says so.`,
  )
}
// #endregion

export const GET = lessonHandler(who)
