import { lessonHandler } from '@/lib/course/lesson-handler'
import { findCustomer } from '../customer'

// #region account
async function showAccount(_: Request, learner: string) {
  const customer = await findCustomer(learner)
  if (!customer) return new Response('Please log in to see your account.', { status: 401 })
  return new Response(`Signed in as ${customer}. Your statement of November is here.`)
}
// #endregion

export const GET = lessonHandler(showAccount, { isAttacked: true })
