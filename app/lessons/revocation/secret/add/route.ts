import { lessonHandler } from '@/lib/course/lesson-handler'
import { addLessonSecret } from '@/lib/course/lesson-secrets'
import { secretHolder } from '../people'

async function add(_: Request, learner: string) {
  await addLessonSecret(learner, secretHolder)
  return new Response('There is a new secret. The old one stays, to open what it sealed.')
}

export const POST = lessonHandler(add)
