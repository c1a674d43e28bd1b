import { lessonHandler } from '@/lib/course/lesson-handler'
import { getEnv } from '@/lib/env'
import { lessonPurpose } from '@/lib/wire/exercise-path'
import { giveToken } from '@/lib/wire/experiment-token'

const address = '/lessons/trust-nothing/exercise/http-only'

/** The command that forges an HttpOnly cookie, with a token that puts it on this learner's wire. */
export const POST = lessonHandler(async (_request, learner) => {
  const { token } = await giveToken(learner, lessonPurpose('trust-nothing'))
  return new Response(`curl -b 'shop_rank=admin' '${getEnv().APP_ORIGIN}${address}?token=${token}'`)
})
