import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { fetchLogin } from '../backend'

async function logIn(_: Request, learner: string) {
  const answer = await fetchLogin(learner)
  return new Response(await answer.text())
}

async function open(_: Request, learner: string) {
  const cookieStore = await cookies()
  const session = await readLabSession(learner, cookieStore.get('backend_sid')?.value)
  return session ? new Response('Ada’s letters.') : new Response('Please log in.', { status: 401 })
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(open)
