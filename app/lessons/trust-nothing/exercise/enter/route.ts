import { cookies } from 'next/headers'
import { startLabSession } from '@/lib/course/lab-sessions'
import { lessonHandler } from '@/lib/course/lesson-handler'
import { readBoundedForm } from '@/lib/read-body'
import { prices, visitors } from '../../shop'

const path = '/'

async function enter(request: Request, learner: string) {
  const form = await readBoundedForm(request)
  if (form instanceof Response) return form
  const username = form.get('username') === 'grace' ? 'Grace' : 'Ada'
  const visitor = visitors[username]
  const cookieStore = await cookies()
  // #region enter
  cookieStore.set('task_id', await startLabSession(learner, username), { path, httpOnly: true })
  cookieStore.set('task_role', visitor.role, { path })
  cookieStore.set('task_price', String(prices[visitor.item]), { path })
  // #endregion
  return new Response(`Welcome, ${username}. In your cart: one ${visitor.item}.`)
}

export const POST = lessonHandler(enter)
