import { headers } from 'next/headers'
import type { Account } from '@/lib/auth/accounts'
import { forgetRefusal } from '@/lib/auth/form-refusal'
import { safeRedirect } from '@/lib/auth/safe-redirect'
import { createSession } from '@/lib/auth/session'
import { claimProgress } from '@/lib/course/progress'
import { seeOther } from '@/lib/see-other'

/**
 * The end of every way in: a fresh session, which takes over what was done in this browser before, and on to the page
 * that was wanted. A browser that sent no cookie at all
 * may be one that blocks them: it is asked once more after the session cookie was set, so that it is told so instead
 * of being shown the login form for ever.
 */
export async function signIn(
  path: '/login' | '/signup',
  form: FormData,
  account: Account,
  isRemembered: boolean,
): Promise<Response> {
  await createSession(account, isRemembered)
  const requestHeaders = await headers()
  await claimProgress(requestHeaders, account.id)
  await forgetRefusal(path)
  const next = safeRedirect(form.get('next'))
  const hasSentCookies = requestHeaders.has('cookie')
  return seeOther(hasSentCookies ? next : `/login/check?next=${encodeURIComponent(next)}`)
}
