import { lessonHandler } from '@/lib/course/lesson-handler'
import { endAll } from '../../../device-sessions'
import { asLaptop } from '../../ada'

function revokePhone(_: Request, learner: string) {
  return asLaptop(learner, async (sessions) => {
    await endAll(
      learner,
      sessions.filter(({ device }) => device === 'phone'),
    )
    return 'The phone’s session is ended.'
  })
}

export const POST = lessonHandler(revokePhone)
