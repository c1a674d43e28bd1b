import { randomInt } from 'node:crypto'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { describeCheckout, saveCheckout } from '../checkout'

export const POST = lessonHandler(async (_request, learner) => {
  const code = String(randomInt(100_000, 1_000_000))
  const session = { username: 'Ada', basket: 'tea', code }
  await saveCheckout(session, learner)
  return new Response(describeCheckout(session))
})
