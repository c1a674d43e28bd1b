import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'
import { readLabSession, startLabSession } from '@/lib/course/lab-sessions'
import { askOf, payOrAskToLogIn, refuse, showAccount, welcome } from './bank'

const bank = exercise(
  async (gap, request, learner) => {
    const cookieStore = await cookies()
    const { action, method, origin, site, ownOrigin } = askOf(request)

    if (action === 'sign-in') {
      const id = await startLabSession(learner, 'Ada')
      const path = '/lessons/same-site/exercise'
      // Gap 1: the session cookie vault_sid. When may it come along from another site?
      await gap('signIn', { cookieStore, id, path }, () =>
        cookieStore.set('vault_sid', id, { path, httpOnly: true, sameSite: 'lax' }),
      )
      return welcome()
    }

    const session = await readLabSession(learner, cookieStore.get('vault_sid')?.value)
    if (action === 'account') return showAccount(request, session)

    // Gap 2: may this request transfer money? It is asked before anybody looks who is signed in.
    const mayTransfer = await gap(
      'mayTransfer',
      { method, origin, site, ownOrigin },
      () => method === 'POST' && origin === ownOrigin,
    )
    return mayTransfer ? payOrAskToLogIn(request, session) : refuse(request, session)
  },
  { isAttacked: true },
)

export const GET = bank
export const POST = bank
