import { cookies } from 'next/headers'
import { endLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { seeOther } from '@/lib/see-other'

// #region logout
async function logOut(_: Request, learner: string) {
  const cookieStore = await cookies()
  const id = cookieStore.get('logout_sid')?.value
  if (id) await endLabSession(learner, id)
  cookieStore.delete({ name: 'logout_sid', path: '/lessons/logout' })
  return seeOther('/lessons/logout/look')
}

function refuse() {
  return new Response('A link cannot log you out.', { status: 405, headers: { allow: 'POST' } })
}

export const GET = lessonHandler(refuse)
export const POST = lessonHandler(logOut)
// #endregion
