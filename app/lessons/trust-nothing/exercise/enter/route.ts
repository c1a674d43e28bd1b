import { cookies } from 'next/headers'
import { startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { findVisitor, prices } from '../../shop'

const path = '/'

async function comeIn(request: Request, learner: string) {
  const form = await request.formData().catch(() => new FormData())
  const username = form.get('username') === 'grace' ? 'Grace' : 'Ada'
  const visitor = findVisitor(username)
  if (!visitor) throw new Error(`The shop does not know ${username}.`)
  const cookieStore = await cookies()
  // #region enter
  cookieStore.set('task_id', await startLabSession(learner, username), { path, httpOnly: true })
  cookieStore.set('task_role', visitor.role, { path })
  cookieStore.set('task_price', String(prices[visitor.item]), { path })
  // #endregion
  return new Response(`Welcome, ${username}. In your cart: one ${visitor.item}.`)
}

export const POST = lessonHandler(comeIn)
