import { serializeCookieHeader } from './cookie-header.ts'
import { domainMatches } from './domain.ts'
import { octetLength } from './octets.ts'
import { pathMatches } from './path.ts'
import type { ProfileRules } from './profile.ts'
import type { Reason } from './reasons.ts'
import { partitionOf, sameSiteWithholding, type SiteContext } from './same-site.ts'
import { hasCookies, isSecureConnection } from './secure-connection.ts'
import type { StoredCookie } from './stored-cookie.ts'

/** What a request carries, or what a script reads. */
export interface Retrieval {
  /** The `Cookie` header's value, or what `document.cookie` returns; '' for none. */
  header: string
  /** In the order of the header. */
  sent: StoredCookie[]
  /** All other cookies of the jar, each with every reason that holds it back. */
  withheld: { cookie: StoredCookie; reasons: Reason[] }[]
}

/**
 * Chooses, sorts and writes the cookies for one request (§5.8.3).
 * @param cookies the jar in the order of creation, without expired cookies
 * @param request where they go, when, and what caused it
 * @param rules where the profiles differ
 * @returns what is sent and what is held back
 */
export function retrieveCookies(
  cookies: readonly StoredCookie[],
  request: SiteContext & { now: Date },
  rules: ProfileRules,
): Retrieval {
  const sent: StoredCookie[] = []
  const withheld: Retrieval['withheld'] = []
  for (const cookie of cookies) {
    const reasons = withholdingReasons(cookie, request, rules)
    if (reasons.length === 0) sent.push(cookie)
    else withheld.push({ cookie, reasons })
  }
  const sorted = inOrderOfSending(sent)
  return { header: serializeCookieHeader(sorted), sent: sorted, withheld }
}

/** Step 3, one bullet a line. That a cookie's domain is no public suffix was seen to when it was stored. */
function withholdingReasons(
  cookie: StoredCookie,
  request: SiteContext & { now: Date },
  rules: ProfileRules,
): Reason[] {
  const { url, via } = request
  const reasons: Reason[] = []
  if (!hasCookies(url)) reasons.push('SchemeNotSupported')
  const isForHost = cookie.hostOnly
    ? url.hostname === cookie.domain
    : domainMatches(url.hostname, cookie.domain)
  if (!isForHost) reasons.push('DomainMismatch')
  if (!pathMatches(url.pathname, cookie.path)) reasons.push('NotOnPath')
  if (cookie.secure && !isSecureConnection(url, rules.trustsLoopback)) reasons.push('SecureOnly')
  if (cookie.httpOnly && via === 'document.cookie') reasons.push('HttpOnlyHiddenFromScript')
  const crossSite = sameSiteWithholding(cookie, request, rules)
  if (crossSite) reasons.push(crossSite)
  if (cookie.partition !== null && cookie.partition !== partitionOf(request))
    reasons.push('PartitionMismatch')
  return reasons
}

/**
 * Step 4: the longest path first, then the oldest. Equal ones keep the order of the jar.
 *
 * A server that finds a name twice and takes the first therefore gets the most specific cookie, not the newest.
 */
function inOrderOfSending(cookies: readonly StoredCookie[]): StoredCookie[] {
  return cookies
    .map((cookie) => ({ cookie, pathLength: octetLength(cookie.path) }))
    .sort(
      (a, b) => b.pathLength - a.pathLength || a.cookie.createdAt.getTime() - b.cookie.createdAt.getTime(),
    )
    .map(({ cookie }) => cookie)
}
