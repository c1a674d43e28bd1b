import { cookies } from 'next/headers'
import { readFlaskSession, signFlaskSession } from '@/lib/course/flask-session/flask-session'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readLessonSecrets } from '@/lib/course/lesson-secrets'
import { forWorker } from '../../for-worker'

async function logIn({ url }: Request, learner: string) {
  const cookieStore = await cookies()
  const value = await signFlaskSession({ username: 'Ada' }, await secretKeyOf(url, learner))
  cookieStore.set('worker_sid', value, { path: new URL('.', url).pathname })
  return new Response('Welcome, Ada.')
}

async function ask({ url }: Request, learner: string) {
  const cookieStore = await cookies()
  const value = cookieStore.get('worker_sid')?.value ?? ''
  const session = await readFlaskSession(value, [await secretKeyOf(url, learner)])
  return session.ok ? new Response('You are Ada.') : new Response('Please log in.', { status: 401 })
}

async function secretKeyOf(url: string, learner: string) {
  const place = new URL('.', url).pathname
  const [{ secret }] = await readLessonSecrets(learner, place)
  return secret
}

export const POST = lessonHandler(forWorker(logIn))
export const GET = lessonHandler(forWorker(ask))
