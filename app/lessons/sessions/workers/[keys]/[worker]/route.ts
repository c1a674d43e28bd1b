import { cookies } from 'next/headers'
import { readFlaskSession, signFlaskSession } from '@/lib/course/flask-session/flask-session'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readLessonSecrets } from '@/lib/course/lesson-secrets'

async function logIn({ url }: Request, learner: string) {
  const { worker, secretKey } = await startedWorker(url, learner)
  const cookieStore = await cookies()
  cookieStore.set('worker_session', await signFlaskSession({ username: 'Ada' }, secretKey))
  return new Response(`Worker ${worker}: welcome, Ada.`)
}

async function ask({ url }: Request, learner: string) {
  const { worker, secretKey } = await startedWorker(url, learner)
  const cookieStore = await cookies()
  const value = cookieStore.get('worker_session')?.value ?? ''
  const session = await readFlaskSession(value, [secretKey])
  return session.ok
    ? new Response(`Worker ${worker}: you are Ada.`)
    : new Response(`Worker ${worker}: please log in (${session.reason}).`)
}

/** A worker with the random key that it made at its start, or with the one that all share. */
async function startedWorker(url: string, learner: string) {
  const [, , , , keys, worker = '1'] = new URL(url).pathname.split('/')
  const holder = keys === 'own' && worker !== '1' ? 'worker 2' : keys === 'own' ? 'worker 1' : 'all workers'
  const [{ secret }] = await readLessonSecrets(learner, holder)
  return { worker: worker === '1' ? '1' : '2', secretKey: secret }
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(ask)
