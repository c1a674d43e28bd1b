import 'server-only'
import { parseCookieHeader, serializeCookieHeader } from '../http/cookie-header.ts'
import { bankPath, experimentCookies, nameOfCookie } from './attacks.ts'
import { learnerOfToken } from './experiment-token.ts'
import { hashLabId, labIdIn, labIdSetBy } from './lab-id.ts'
import type { RawExchange } from './observe-response.ts'

/** An exchange and the learner whose it is. */
interface OwnedExchange {
  labHash: string
  raw: RawExchange
}

/**
 * Tells whose exchange this was: the lab cookie says it, and on an attack, where it stays at home, the token.
 * @returns null for nobody's; of an attack only what may be kept of it
 */
export async function ownExchange(raw: RawExchange): Promise<OwnedExchange | null> {
  const labId = labIdIn(raw.cookieHeader ?? '') ?? labIdSetBy(raw.setCookieLines)
  return labId ? { labHash: hashLabId(labId), raw } : ownAttack(raw)
}

/**
 * An attack that the bank took is its token's learner's: the lab cookie stays at home on most of them. Whose browser
 * it was is not known for sure, so of the other cookies not even the names are kept.
 */
async function ownAttack(raw: RawExchange): Promise<OwnedExchange | null> {
  const url = URL.parse(raw.target, 'http://localhost')
  if (raw.status !== 200 || !url?.pathname.startsWith(`${bankPath}/`)) return null
  const labHash = await learnerOfToken(url.searchParams.get('token'), new Date(raw.startedAt))
  if (!labHash) return null
  const names = experimentCookies.map(nameOfCookie)
  const ours = parseCookieHeader(raw.cookieHeader ?? '').filter(({ name }) => names.includes(name))
  const cookieHeader = raw.cookieHeader === null ? null : serializeCookieHeader(ours)
  return { labHash, raw: { ...raw, cookieHeader } }
}
