import { cookies } from 'next/headers'
import { startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { diaryCookie } from '../session'

async function signIn(_: Request, learner: string) {
  const cookieStore = await cookies()
  const id = await startLabSession(learner, 'Ada')
  cookieStore.set({ ...diaryCookie, value: id, httpOnly: true, sameSite: 'lax' })
  return new Response('You are signed in as Ada, for practice.')
}

export const POST = lessonHandler(signIn)
