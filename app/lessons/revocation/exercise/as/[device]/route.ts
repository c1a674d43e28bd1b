import { lessonHandler } from '@/lib/course/lesson-handler'
import { nameOf, readDevices } from '../../../device-sessions'
import { members } from '../../members'

async function look({ url }: Request, learner: string) {
  const device = new URL(url).pathname.split('/').at(-1) ?? ''
  const { here } = await readDevices(learner, members, `task_${device}`)
  if (!here) return new Response('Nobody is signed in by this cookie.', { status: 401 })
  return new Response(`Signed in: ${nameOf(here)}`)
}

export const GET = lessonHandler(look)
