import 'server-only'
import { deleteExchangesOf } from '../db/exchanges.ts'
import { deleteExperimentTokensOf } from '../db/experiment-tokens.ts'
import { deleteGuest } from '../db/users.ts'
import { serializeSetCookie } from '../http/serialize-set-cookie.ts'
import { formCookieName, labCookieName, themeCookieName } from '../own-cookies.ts'
import { isHttps, sessionCookieName } from '../secure-origin.ts'
import { hashLabId, readLabId } from '../wire/lab-id.ts'
import { flushRecorder } from '../wire/recorder-hook.ts'
import { forgetSentLines } from '../wire/sent-lines.ts'
import { getCurrentSession } from './current-user.ts'
import { revokeSession } from './session.ts'

/**
 * Removes what is stored about the request's learner: the exchanges, the experiments, the session, a guest account. An account
 * with a password stays.
 * @returns the `Set-Cookie` lines that delete the cookies of the lab and the app's own; a cookie that some other
 *   application on this host has set is not touched
 */
export async function eraseEverything(headers: Pick<Headers, 'get'>): Promise<string[]> {
  const deletions = await forgetSentLines(headers)
  const labId = readLabId(headers)
  if (labId) {
    await flushRecorder()
    await deleteExchangesOf(hashLabId(labId))
    // With the tokens go the evidence of the attacks and the inbox.
    await deleteExperimentTokensOf(hashLabId(labId))
  }
  const session = await getCurrentSession()
  if (session) {
    await revokeSession(session.sid)
    await deleteGuest(session.user.id)
  }
  return [...new Set([...deletions, ...ownDeletions()])]
}

function ownDeletions(): string[] {
  const tutorial = ['flask_tutorial', 'Name', 'username'].map((name) => ({ name, path: '/' }))
  const own = [sessionCookieName(), labCookieName, themeCookieName].map((name) => ({
    name,
    path: '/',
    secure: isHttps(),
  }))
  const forms = ['/login', '/signup'].map((path) => ({ name: formCookieName, path, secure: isHttps() }))
  return [...tutorial, ...own, ...forms].map((scope) =>
    serializeSetCookie({ ...scope, value: '', maxAge: 0, expires: new Date(0) }),
  )
}
