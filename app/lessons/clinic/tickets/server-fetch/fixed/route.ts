import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { parseSetCookie } from '@/lib/http/set-cookie'
import { fetchLogin } from '../backend'

async function logIn({ url }: Request, learner: string) {
  const answer = await fetchLogin(learner)
  const cookieStore = await cookies()
  const { value } = parseSetCookie(answer.headers.get('set-cookie') ?? '')
  cookieStore.set('backend_sid', value.text, { path: new URL(url).pathname, httpOnly: true })
  return new Response(await answer.text())
}

async function open(_: Request, learner: string) {
  const cookieStore = await cookies()
  const session = await readLabSession(learner, cookieStore.get('backend_sid')?.value)
  return session ? new Response('Ada’s letters.') : new Response('Please log in.', { status: 401 })
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(open)
