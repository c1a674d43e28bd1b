import { lessonHandler } from '@/lib/course/lesson-handler'
import { firstCart } from '../ways/cart'
import { setSealed } from '../ways/sealed'

export const POST = lessonHandler(async (_request, learner) => {
  await setSealed(firstCart, learner)
  return new Response('The cookie cart_sealed is on its way.')
})
