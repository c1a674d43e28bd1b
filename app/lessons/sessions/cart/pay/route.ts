import { lessonHandler } from '@/lib/course/lesson-handler'
import { readOrder } from '../order'

export const GET = lessonHandler(async (_request, learner) => {
  const { items = [] } = await readOrder(learner)
  return new Response(items.length > 0 ? `To pay: ${items.join(', ')}` : 'Your cart is empty.')
})
