import { lessonHandler } from '@/lib/course/lesson-handler'
import { setById } from '../ways/by-id'
import { firstCart } from '../ways/cart'

export const POST = lessonHandler(async (_request, learner) => {
  await setById(firstCart, learner)
  return new Response('The cart is in my database; the cookie cart_id is on its way.')
})
