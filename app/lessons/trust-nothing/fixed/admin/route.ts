import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { findVisitor } from '../../shop'

// #region admin
async function openAdminPage(_: Request, learner: string) {
  const cookieStore = await cookies()
  const session = await readLabSession(learner, cookieStore.get('shop_id')?.value)
  const role = findVisitor(session?.username)?.role
  if (role !== 'admin') return new Response('This page is for admins.', { status: 403 })
  return new Response('Welcome, admin. All orders: 3 teapots, 1 cup.')
}
// #endregion

export const GET = lessonHandler(openAdminPage)
