import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { kept } from '../../promises'

async function set() {
  const cookieStore = await cookies()
  for (const cookie of kept) cookieStore.set({ ...cookie, maxAge: 600 })
  return new Response('I have answered with four Set-Cookie lines.')
}

export const POST = lessonHandler(set)
