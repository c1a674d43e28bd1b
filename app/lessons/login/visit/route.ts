import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { startSignedOut } from '../practice-session'

async function visit(_request: Request, learner: string) {
  const cookieStore = await cookies()
  const session = await readLabSession(learner, cookieStore.get('practice_session')?.value)
  if (session?.username) return new Response(`You are signed in as ${session.username}.`)
  if (session) return new Response('You are a signed-out visitor. I know your session.')
  await startSignedOut(learner)
  return new Response('You are a signed-out visitor. I have started a session for you.')
}

export const GET = lessonHandler(visit)
