import { lessonHandler } from '@/lib/course/lesson-handler'
import { refuseScript } from '../../refusals'
import { readDiary } from '../read-diary'

// #region form
async function tearOut(_: Request, learner: string) {
  const diary = await readDiary(learner)
  if (!diary) return refuseScript()
  const [first] = diary
  return new Response(`${first?.day} is torn out. (For practice: it will be there again.)`)
}
// #endregion

export const POST = lessonHandler(tearOut)
