import { lessonHandler } from '@/lib/course/lesson-handler'
import { diary, textOf } from '../../diary'
import { leadToLogin } from '../../refusals'
import { findWriter } from '../../session'

// #region page
async function page(_: Request, learner: string) {
  const username = await findWriter(learner)
  if (!username) return leadToLogin('/lessons/protected/door/page')
  return new Response(textOf(diary))
}
// #endregion

export const GET = lessonHandler(page)
