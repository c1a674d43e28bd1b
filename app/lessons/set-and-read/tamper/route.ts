import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

/** Changes the cookie as a visitor could: to what looks like a date and is none. */
export const POST = lessonHandler(async () => {
  const cookieStore = await cookies()
  cookieStore.set('last_visit', '2026-99-99')
  return new Response('last_visit is now 2026-99-99.')
})
