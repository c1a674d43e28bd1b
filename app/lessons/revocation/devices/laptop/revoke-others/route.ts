import { lessonHandler } from '@/lib/course/lesson-handler'
import { endAll } from '../../../device-sessions'
import { asLaptop } from '../../ada'

function revokeOthers(_: Request, learner: string) {
  return asLaptop(learner, async (sessions, here) => {
    await endAll(
      learner,
      sessions.filter(({ id }) => id !== here.id),
    )
    return 'All of Ada’s sessions are ended but this one.'
  })
}

export const POST = lessonHandler(revokeOthers)
