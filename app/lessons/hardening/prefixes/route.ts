import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function look() {
  const cookieStore = await cookies()
  const names = cookieStore.getAll().map(({ name }) => name)
  const came = names.filter((name) => /^__.*-hard/.test(name))
  return new Response(came.map((name) => `${name} came.`).join('\n') || 'None of the eight came.')
}

export const GET = lessonHandler(look)
