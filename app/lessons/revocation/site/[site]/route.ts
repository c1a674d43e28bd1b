import { lessonHandler } from '@/lib/course/lesson-handler'
import { forEachWay } from '../../ways'

function signIn(request: Request, learner: string) {
  return forEachWay(request, learner, async ({ session, member }) => {
    await session.signIn(member)
    return 'signed in as Ada'
  })
}

function look(request: Request, learner: string) {
  return forEachWay(request, learner, async ({ session, member }) => {
    const username = await session.findUsername(member)
    return username ? `signed in as ${username}` : 'signed out'
  })
}

export const POST = lessonHandler(signIn)
export const GET = lessonHandler(look)
