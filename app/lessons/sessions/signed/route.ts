import { lessonHandler } from '@/lib/course/lesson-handler'
import { firstCart } from '../ways/cart'
import { setSigned } from '../ways/signed'

export const POST = lessonHandler(async (_request, learner) => {
  await setSigned(firstCart, learner)
  return new Response('The cookie cart_signed is on its way.')
})
