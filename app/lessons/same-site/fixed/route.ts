import { lessonHandler } from '@/lib/course/lesson-handler'
import { findCustomer } from '../customer'

// #region transfer
async function transfer(_: Request, learner: string) {
  const customer = await findCustomer(learner)
  if (!customer) return new Response('The bank pays nothing: nobody is signed in.', { status: 401 })
  return new Response(`The bank pays 100 crumbs from ${customer}’s account.`)
}

function refuse() {
  return new Response('A link cannot transfer money.', { status: 405, headers: { allow: 'POST' } })
}

export const GET = lessonHandler(refuse, { isAttacked: true })
export const POST = lessonHandler(transfer, { isAttacked: true })
// #endregion
