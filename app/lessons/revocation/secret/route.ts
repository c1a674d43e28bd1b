import { lessonHandler } from '@/lib/course/lesson-handler'
import { lookAtAll, signInBoth } from './people'

async function signIn(_: Request, learner: string) {
  await signInBoth(learner)
  return new Response('Ada and Grace are signed in. Somebody has a copy of Ada’s cookie.')
}

async function look(_: Request, learner: string) {
  return new Response(await lookAtAll(learner))
}

export const POST = lessonHandler(signIn)
export const GET = lessonHandler(look)
