import { cookies } from 'next/headers'
import { startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { seeOther } from '@/lib/see-other'
import { onOtherHost } from '../../../on-other-host'

async function logIn(_: Request, learner: string) {
  const cookieStore = await cookies()
  const id = await startLabSession(learner, 'Ada')
  cookieStore.set('board_sid', id, { path: '/', httpOnly: true, maxAge: 600 })
  return new Response('Welcome, Ada.')
}

async function openBoard(_: Request, learner: string) {
  return seeOther(await onOtherHost('/board', learner))
}

export const POST = lessonHandler(logIn)
export const GET = lessonHandler(openBoard)
