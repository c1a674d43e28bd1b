import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { listDeviceSessions, nameOf } from '../../../device-sessions'

async function look({ url }: Request, learner: string) {
  const device = new URL(url).pathname.split('/').at(-1) ?? ''
  const cookieStore = await cookies()
  const id = cookieStore.get(`task_${device}`)?.value
  const sessions = await listDeviceSessions(learner, ['Grace', 'Alan'])
  const session = sessions.find((each) => each.id === id)
  if (!session) return new Response('Nobody is signed in by this cookie.', { status: 401 })
  return new Response(`Signed in: ${nameOf(session)}`)
}

export const GET = lessonHandler(look)
