import { lessonHandler } from '@/lib/course/lesson-handler'
import { refuseScript } from '../../refusals'
import { readDiary } from '../read-diary'

// #region api
async function api(_: Request, learner: string) {
  const diary = await readDiary(learner)
  if (!diary) return refuseScript()
  return Response.json(diary)
}
// #endregion

export const GET = lessonHandler(api)
