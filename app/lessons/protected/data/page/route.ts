import { lessonHandler } from '@/lib/course/lesson-handler'
import { textOf } from '../../diary'
import { leadToLogin } from '../../refusals'
import { readDiary } from '../read-diary'

// #region page
async function page(_: Request, learner: string) {
  const diary = await readDiary(learner)
  if (!diary) return leadToLogin('/lessons/protected/data/page')
  return new Response(textOf(diary))
}
// #endregion

export const GET = lessonHandler(page)
