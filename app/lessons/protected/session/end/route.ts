import { cookies } from 'next/headers'
import { endLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { diaryCookie } from '../../session'

async function signOut(_: Request, learner: string) {
  const cookieStore = await cookies()
  const id = cookieStore.get(diaryCookie.name)?.value
  if (id) await endLabSession(learner, id)
  cookieStore.delete(diaryCookie)
  return new Response('You are signed out.')
}

export const POST = lessonHandler(signOut)
