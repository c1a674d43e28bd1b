import { lessonHandler } from '@/lib/course/lesson-handler'
import { nameOf } from '../../../device-sessions'
import { asLaptop } from '../../ada'

function list(_: Request, learner: string) {
  return asLaptop(learner, (sessions, here) =>
    sessions.map((session) => nameOf(session) + (session.id === here.id ? ' (this one)' : '')).join('\n'),
  )
}

export const GET = lessonHandler(list)
