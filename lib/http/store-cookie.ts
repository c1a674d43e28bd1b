import { domainMatches } from './domain.ts'
import { pathMatches } from './path.ts'
import type { ProfileRules } from './profile.ts'
import { registrableDomain } from './public-suffix.ts'
import type { Reason } from './reasons.ts'
import type { SiteContext } from './same-site.ts'
import { isSecureConnection } from './secure-connection.ts'
import { isExpired, isSameCookie, type StoredCookie } from './stored-cookie.ts'

/**
 * Lists which cookies of the jar a new one may not touch (§5.7 steps 16 and 23.2).
 * @param cookies the jar, without expired cookies
 * @param cookie the new one
 * @param context from where it comes
 * @param rules where the profiles differ
 * @returns the reasons; empty: it may be stored
 */
export function overwriteReasons(
  cookies: readonly StoredCookie[],
  cookie: StoredCookie,
  { url, via }: SiteContext,
  rules: ProfileRules,
): Reason[] {
  const reasons: Reason[] = []
  // A cookie that is Secure itself is refused on such a connection anyway.
  const isInsecure = !isSecureConnection(url, rules.trustsLoopback)
  if (isInsecure && cookies.some((existing) => existing.secure && isOverlaidBy(existing, cookie, rules))) {
    reasons.push('OverwriteSecure')
  }
  const isFromScript = via === 'document.cookie'
  if (isFromScript && cookies.some((existing) => existing.httpOnly && isSameCookie(existing, cookie))) {
    reasons.push('OverwriteHttpOnly')
  }
  return reasons
}

/**
 * Puts a cookie into the jar, in the place of the one that it replaces (§5.7 steps 23 and 24).
 * @param cookies the jar in the order of creation
 * @param cookie the new cookie
 * @param rules where the profiles differ: whose creation time survives
 * @returns the new jar, again in the order of creation
 */
export function storeCookie(
  cookies: readonly StoredCookie[],
  cookie: StoredCookie,
  rules: ProfileRules,
): readonly StoredCookie[] {
  const index = cookies.findIndex((existing) => isSameCookie(existing, cookie))
  const old = cookies[index]
  if (!old) return [...cookies, cookie]
  // Creation time decides the order of sending, and how long an unset SameSite is lenient (§5.6.7.2).
  const inherits = rules.creationTimeSurvives === 'any value' || old.value === cookie.value
  return inherits
    ? cookies.with(index, { ...cookie, createdAt: old.createdAt })
    : [...cookies.toSpliced(index, 1), cookie]
}

/**
 * Evicts what has expired (§5.7: a user agent must, at any time).
 * @param cookies the jar
 * @param now the moment of this look at it
 * @param rules where the profiles differ: the very instant
 * @returns the jar without them
 */
export function withoutExpired(
  cookies: readonly StoredCookie[],
  now: Date,
  rules: ProfileRules,
): readonly StoredCookie[] {
  return cookies.filter((cookie) => !isExpired(cookie, now, rules))
}

/** Would the new cookie be sent along with the secure one, and be taken for it? The path counts one way only. */
function isOverlaidBy(existing: StoredCookie, cookie: StoredCookie, rules: ProfileRules): boolean {
  return (
    existing.name === cookie.name &&
    existing.partition === cookie.partition &&
    pathMatches(cookie.path, existing.path) &&
    domainsOverlay(existing, cookie, rules)
  )
}

function domainsOverlay(existing: StoredCookie, cookie: StoredCookie, rules: ProfileRules): boolean {
  if (rules.secureOverlay === 'the hosts it is sent to') {
    return isSentTo(existing, cookie.domain) || isSentTo(cookie, existing.domain)
  }
  return (
    (domainMatches(existing.domain, cookie.domain) || domainMatches(cookie.domain, existing.domain)) &&
    (rules.secureOverlay === 'any domain' || shelfOf(existing) === shelfOf(cookie))
  )
}

function isSentTo({ domain, hostOnly }: StoredCookie, host: string): boolean {
  return hostOnly ? host === domain : domainMatches(host, domain)
}

/** Browsers file cookies by registrable domain: `x.github.io` lies elsewhere than `github.io`, which has none. */
function shelfOf({ domain }: StoredCookie): string {
  return registrableDomain(domain) ?? domain
}
