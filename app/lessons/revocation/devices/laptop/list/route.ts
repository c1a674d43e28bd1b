import { lessonHandler } from '@/lib/course/lesson-handler'
import { labelOf } from '../../../device-sessions'
import { asLaptop } from '../../ada'

function list(_: Request, learner: string) {
  return asLaptop(learner, (sessions, here) => sessions.map((session) => labelOf(session, here)).join('\n'))
}

export const GET = lessonHandler(list)
