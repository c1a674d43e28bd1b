import { lessonHandler } from '@/lib/course/lesson-handler'
import { dropOldLessonSecrets } from '@/lib/course/lesson-secrets'

export const POST = lessonHandler(async (_request, learner) => {
  const dropped = await dropOldLessonSecrets(learner, 'shop')
  const old = dropped === 0 ? 'no old secret' : dropped === 1 ? 'one old secret' : `${dropped} old secrets`
  return new Response(`Dropped ${old}. Only the newest is left.`)
})
