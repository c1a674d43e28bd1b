import { randomInt } from 'node:crypto'
import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

// #region meet
async function meet() {
  const cookieStore = await cookies()
  const number = String(randomInt(1000, 10_000))
  cookieStore.set('visitor', number)
  return new Response(`From now on you are visitor ${number}. Bring the cookie next time.`)
}
// #endregion

export const POST = lessonHandler(meet)
