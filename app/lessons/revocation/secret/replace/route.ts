import { lessonHandler } from '@/lib/course/lesson-handler'
import { addLessonSecret, dropOldLessonSecrets } from '@/lib/course/lesson-secrets'
import { secretHolder } from '../people'

async function replace(_: Request, learner: string) {
  await addLessonSecret(learner, secretHolder)
  await dropOldLessonSecrets(learner, secretHolder)
  return new Response('There is a new secret, and every old one is gone.')
}

export const POST = lessonHandler(replace)
