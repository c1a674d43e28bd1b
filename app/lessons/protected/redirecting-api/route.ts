import { lessonHandler } from '@/lib/course/lesson-handler'
import { leadToLogin } from '../refusals'
import { readDiary } from '../data/read-diary'

// #region api
async function api(_: Request, learner: string) {
  const diary = await readDiary(learner)
  if (!diary) return leadToLogin('/lessons/protected/redirecting-api')
  return Response.json(diary)
}
// #endregion

export const GET = lessonHandler(api)
