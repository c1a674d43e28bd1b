import 'server-only'
import { deleteGuest } from '../db/users.ts'
import { parseCookieHeader } from '../http/cookie-header.ts'
import { serializeSetCookie } from '../http/serialize-set-cookie.ts'
import { deviceCookieName, formCookieName, labCookieName, themeCookieName } from '../own-cookies.ts'
import { isHttps, sessionCookieName, teacherCookieName } from '../secure-origin.ts'
import { forgetLearner } from '../wire/reset.ts'
import { deviceCookieScope } from './device-cookie.ts'
import { formPaths } from './form-refusal.ts'
import { readSession, revokeSession } from './session.ts'

/**
 * Removes what is stored about the request's learner: the exchanges, the session, a guest account. An account
 * with a password stays.
 * @returns the `Set-Cookie` lines that delete the app's own cookies and the tutorials'
 */
export async function eraseEverything(cookieHeader: string): Promise<string[]> {
  await forgetLearner(cookieHeader)
  const seal = parseCookieHeader(cookieHeader).find(({ name }) => name === sessionCookieName())?.value
  const session = await readSession(seal)
  if (session) {
    await revokeSession(session.sid)
    await deleteGuest(session.user.id)
  }
  return ownDeletions()
}

function ownDeletions(): string[] {
  const tutorial = ['flask_tutorial', 'Name', 'username'].map((name) => ({ name, path: '/' }))
  const own = [sessionCookieName(), teacherCookieName(), labCookieName, themeCookieName].map((name) => ({
    name,
    path: '/',
    secure: isHttps(),
  }))
  const forms = formPaths.map((path) => ({ name: formCookieName, path, secure: isHttps() }))
  const device = { name: deviceCookieName, ...deviceCookieScope() }
  return [...tutorial, ...own, ...forms, device].map((scope) =>
    serializeSetCookie({ ...scope, value: '', maxAge: 0, expires: new Date(0) }),
  )
}
