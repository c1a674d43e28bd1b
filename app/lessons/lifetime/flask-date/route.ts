import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

const WEEK = 7 * 24 * 60 * 60

/** Sends what Flask makes of the date of next week, as a number, in the third place: a lifetime. */
async function set() {
  const nextWeek = Math.floor(Date.now() / 1000) + WEEK
  const cookieStore = await cookies()
  cookieStore.set('flask_date', 'hello', { maxAge: nextWeek })
  return new Response(`I meant next week, and have sent Max-Age=${nextWeek}.`)
}

export const POST = lessonHandler(set)
