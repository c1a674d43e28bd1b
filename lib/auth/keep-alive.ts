import 'server-only'
import { touchSession } from '../db/sessions.ts'
import { isRenewalDue, isTouchDue } from './session-lifetime.ts'
import { saveSeal, type SealJar } from './session-seal.ts'
import type { Session } from './session.ts'

// #region keep-alive
/**
 * Notes that a session is in use, and past half of its idle window gives it a new seal. Its absolute end stays.
 *
 * Asked by `proxy.ts` for each document that is rendered for its request, and by `/api/live` for the static ones,
 * whose own responses must carry no session: they are the same for everybody, and a cache may keep them. Prefetches
 * ask neither.
 *
 * A tab that was slow while another one logged out changes nothing: the row is only ever updated, never made, and
 * without a row no cookie is set.
 * @param jar where the new seal is written
 */
export async function keepAlive(session: Session, jar: SealJar, now = new Date()): Promise<void> {
  const isDue = isRenewalDue({ renewedAt: session.renewedAt.getTime() }, now)
  if (!isDue && !isTouchDue(session.lastSeenAt, now)) return
  const isThere = await touchSession(session.sid, now)
  if (!isDue || !isThere) return
  const { sid, user, createdAt, expiresAt, isRemembered } = session
  const contents = { sid, userId: user.id, issuedAt: createdAt.getTime(), renewedAt: now.getTime() }
  await saveSeal(jar, contents, { end: expiresAt, isRemembered })
}
// #endregion
