import { lessonHandler } from '@/lib/course/lesson-handler'
import { diary } from '../../diary'

// #region form
function tearOut() {
  const [first] = diary
  return new Response(`${first?.day} is torn out. (For practice: it will be there again.)`)
}
// #endregion

export const POST = lessonHandler(tearOut)
