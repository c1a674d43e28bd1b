import { cookies } from 'next/headers'
import { readFlaskSession, signFlaskSession } from '@/lib/course/flask-session/flask-session'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { startedWorker } from '../../started-worker'

async function logIn({ url }: Request, learner: string) {
  const { name, secretKey } = await startedWorker(url, learner)
  const cookieStore = await cookies()
  cookieStore.set('worker_session', await signFlaskSession({ username: 'Ada' }, secretKey))
  return new Response(`${name}: welcome, Ada.`)
}

async function ask({ url }: Request, learner: string) {
  const { name, secretKey } = await startedWorker(url, learner)
  const cookieStore = await cookies()
  const value = cookieStore.get('worker_session')?.value ?? ''
  const session = await readFlaskSession(value, [secretKey])
  return session.ok
    ? new Response(`${name}: you are Ada.`)
    : new Response(`${name}: please log in (${session.reason}).`)
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(ask)
