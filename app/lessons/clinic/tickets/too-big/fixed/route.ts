import { cookies } from 'next/headers'
import { readLabSession, startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function logIn({ url }: Request, learner: string) {
  const cookieStore = await cookies()
  const id = await startLabSession(learner, 'Ada')
  cookieStore.set('profile', id, { path: new URL(url).pathname, httpOnly: true })
  return new Response('Welcome, Ada.')
}

async function open(_: Request, learner: string) {
  const cookieStore = await cookies()
  const isKnown = await readLabSession(learner, cookieStore.get('profile')?.value)
  return isKnown ? new Response('Ada’s page.') : new Response('Please log in.', { status: 401 })
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(open)
