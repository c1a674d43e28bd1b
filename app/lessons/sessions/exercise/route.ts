import { exercise } from '@/lib/course/exercise'
import { describeCheckout, readCheckout, saveCheckout } from './checkout'

// The visitor has typed the code that came by e-mail, and it was right.
export const POST = exercise(async (gap, _request, learner) => {
  const { session } = await readCheckout(learner)
  if (!session) return new Response('There is no session: get a code first.')
  // Gap 1: what the session shall hold from now on. The code was good for one use.
  const next = await gap('next', { session }, () => ({ ...session }))
  await saveCheckout(next, learner)
  return new Response('The code is used.')
})

export const GET = exercise(async (gap, _request, learner) => {
  const { session, reason } = await readCheckout(learner)
  if (session) return new Response(describeCheckout(session))
  // Gap 2: the seal did not open. Name the reason, which stands in reason.
  const message = await gap('message', { reason }, () => 'Something went wrong.')
  return new Response(String(message))
})
