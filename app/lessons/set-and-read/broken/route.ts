import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function visit() {
  const cookieStore = await cookies()
  cookieStore.set('seen', new Date().toISOString())
  const lastVisit = cookieStore.get('seen')?.value
  return new Response(`Your last visit: ${lastVisit ?? 'never'}`)
}

export const GET = lessonHandler(visit)
