import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function chooseLastYear() {
  const cookieStore = await cookies()
  cookieStore.set('twin_lang', 'english', { path: '/lessons/clinic', maxAge: 3600 })
  return new Response('English, said last year’s release.')
}

async function read() {
  const cookieStore = await cookies()
  return new Response(`Your language: ${cookieStore.get('twin_lang')?.value ?? 'none chosen'}`)
}

export const POST = lessonHandler(chooseLastYear)
export const GET = lessonHandler(read)
