import { lessonHandler } from '@/lib/course/lesson-handler'
import { addLessonSecret } from '@/lib/course/lesson-secrets'

export const POST = lessonHandler(async (_request, learner) => {
  await addLessonSecret(learner, 'shop')
  return new Response('There is a new secret. The old ones stay, to open what they sealed.')
})
