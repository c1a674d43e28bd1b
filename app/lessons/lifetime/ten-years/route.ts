import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

const TEN_YEARS = 10 * 365 * 24 * 60 * 60

async function set() {
  const cookieStore = await cookies()
  cookieStore.set('ten_years', 'hello', { maxAge: TEN_YEARS })
  return new Response('I have asked for ten years, and see no error.')
}

export const POST = lessonHandler(set)
