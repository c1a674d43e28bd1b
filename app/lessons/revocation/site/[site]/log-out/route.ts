import { lessonHandler } from '@/lib/course/lesson-handler'
import { forEachWay } from '../../../ways'

function logOut(request: Request, learner: string) {
  return forEachWay(request, learner, async ({ session, member }) => {
    await session.logOut(member)
    return 'logged out, and deleted in this browser'
  })
}

export const POST = lessonHandler(logOut)
