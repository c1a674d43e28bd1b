import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function visit() {
  const cookieStore = await cookies()
  const lastVisit = cookieStore.get('seen')?.value
  cookieStore.set('seen', new Date().toISOString())
  return new Response(`Your last visit: ${lastVisit ?? 'never'}`)
}

export const GET = lessonHandler(visit)
