import { lessonHandler } from '@/lib/course/lesson-handler'
import { firstCart } from '../ways/cart'
import { setPlain } from '../ways/plain'

export const POST = lessonHandler(async () => {
  await setPlain(firstCart)
  return new Response('The cookie cart_plain is on its way.')
})
