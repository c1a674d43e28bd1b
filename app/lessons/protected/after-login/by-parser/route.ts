import { safeRedirect } from '@/lib/auth/safe-redirect'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { sayWhere } from '../say-where'

// #region check
function afterLogin(request: Request) {
  const next = new URL(request.url).searchParams.get('next') ?? '/'
  return sayWhere(safeRedirect(next))
}
// #endregion

export const POST = lessonHandler(afterLogin)
