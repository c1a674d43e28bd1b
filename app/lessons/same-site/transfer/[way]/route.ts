import { lessonHandler } from '@/lib/course/lesson-handler'
import { dressFor } from '../../dress-for'
import { findCustomer } from '../../customer'

// #region transfer
async function transfer(_: Request, learner: string) {
  const customer = await findCustomer(learner)
  if (!customer) return new Response('The bank pays nothing: nobody is signed in.', { status: 401 })
  return new Response(`The bank pays 100 crumbs from ${customer}’s account.`)
}
// #endregion

/** Another site may call it, by whatever way: that is what the lesson is about. */
const transferFor = lessonHandler(
  async (request, learner) => dressFor(request, await transfer(request, learner)),
  { isAttacked: true },
)

export const GET = transferFor
export const POST = transferFor
