import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'

async function sendCopy(_: Request, learner: string) {
  const cookieStore = await cookies()
  const session = await readLabSession(learner, cookieStore.get('task_copy')?.value)
  if (!session) return new Response('No session has this id.', { status: 401 })
  return new Response(`The copy is signed in as ${session.username}.`)
}

export const GET = lessonHandler(sendCopy)
