import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function look() {
  const cookieStore = await cookies()
  const names = ['race_session', 'race_max_age', 'race_expires']
  const lines = names.map((name) => `${name} ${cookieStore.has(name) ? 'came' : 'did not come'}.`)
  return new Response(lines.join('\n'))
}

export const GET = lessonHandler(look)
