import { createHash, randomBytes } from 'node:crypto'
import { parseCookieHeader } from '../http/cookie-header.ts'
import { serializeSetCookie } from '../http/serialize-set-cookie.ts'
import { parseSetCookie } from '../http/set-cookie.ts'
import { labCookieName } from '../own-cookies.ts'
import { isHttps } from '../secure-origin.ts'

const LAB_SECONDS = 30 * 24 * 60 * 60

/** The learner's lab id, from a request's headers; null before the first experiment. */
export function readLabId(headers: Pick<Headers, 'get'>): string | null {
  return labIdIn(headers.get('cookie') ?? '')
}

/** The name under which this learner's exchanges are kept; null before the first experiment. */
export function labHashOf(headers: Pick<Headers, 'get'>): string | null {
  const labId = readLabId(headers)
  return labId && hashLabId(labId)
}

/** The learner of a request, or a new one: the name of the exchanges, and the line that keeps the lab id. */
export function openLab(headers: Pick<Headers, 'get'>): { labHash: string; cookieLine: string } {
  const labId = readLabId(headers) ?? makeLabId()
  return { labHash: hashLabId(labId), cookieLine: labCookieLine(labId) }
}

/** The random number that tells a learner's experiments from another's; never shown, hashed where it is kept. */
export function labIdIn(cookieHeader: string): string | null {
  const ids = parseCookieHeader(cookieHeader).filter(({ name }) => name === labCookieName)
  return wellFormed(ids[0]?.value)
}

/** The lab id that a response gives to a learner who had none. */
export function labIdSetBy(setCookieLines: readonly string[]): string | null {
  const given = setCookieLines.map(parseSetCookie).find(({ name }) => name?.text === labCookieName)
  return wellFormed(given?.value.text)
}

export function makeLabId(): string {
  return randomBytes(16).toString('base64url')
}

/** The name under which a learner's exchanges are kept: a copy of the database gives nobody a lab cookie. */
export function hashLabId(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}

/** The line that gives a learner a lab id, or keeps it for another 30 days. */
export function labCookieLine(value: string): string {
  return serializeSetCookie({ name: labCookieName, value, ...labCookieScope() })
}

/** The attributes of the lab cookie, as `cookies().set()` takes them. */
export function labCookieScope() {
  return { path: '/', secure: isHttps(), httpOnly: true, sameSite: 'Lax', maxAge: LAB_SECONDS } as const
}

function wellFormed(id: string | undefined): string | null {
  return id && /^[\w-]{22}$/.test(id) ? id : null
}
