import { lessonHandler } from '@/lib/course/lesson-handler'
import { readOrder } from '../order'

export const POST = lessonHandler(async (_request, learner) => {
  const session = await readOrder(learner)
  session.items = [...(session.items ?? []), 'tea'].slice(-9)
  await session.save()
  return new Response(`In your cart: ${session.items.join(', ')}`)
})
