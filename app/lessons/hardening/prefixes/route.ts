import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { broken, kept } from '../promises'

async function look() {
  const cookieStore = await cookies()
  const came = [...kept, ...broken].filter(({ name }) => cookieStore.has(name))
  return new Response(came.map(({ name }) => `${name} came.`).join('\n') || 'None of the eight came.')
}

export const GET = lessonHandler(look)
