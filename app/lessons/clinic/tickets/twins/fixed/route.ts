import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function choose() {
  const cookieStore = await cookies()
  cookieStore.set('twin_lang', 'deutsch', { path: '/lessons/clinic', maxAge: 3600 })
  return new Response('Deutsch, from now on.')
}

export const POST = lessonHandler(choose)
