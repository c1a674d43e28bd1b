import { cookies } from 'next/headers'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { seeOther } from '@/lib/see-other'

// #region cookie-only
async function forget() {
  const cookieStore = await cookies()
  cookieStore.delete({ name: 'logout_sid', path: '/lessons/logout' })
  return seeOther('/lessons/logout/look')
}
// #endregion

export const POST = lessonHandler(forget)
