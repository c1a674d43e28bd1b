import { lessonHandler } from '@/lib/course/lesson-handler'
import { addLessonSecret, dropOldLessonSecrets } from '@/lib/course/lesson-secrets'
import { checkoutHolder } from '../checkout'

export const POST = lessonHandler(async (_request, learner) => {
  await addLessonSecret(learner, checkoutHolder)
  await dropOldLessonSecrets(learner, checkoutHolder)
  return new Response('There is a new secret, and the old one is gone.')
})
