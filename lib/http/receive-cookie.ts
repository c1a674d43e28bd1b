import { expiryTime } from './cookie-lifetime.ts'
import { cookieDomain } from './domain.ts'
import { knownAttributes, type KnownAttributes } from './known-attributes.ts'
import { breaksPrefix } from './name-prefix.ts'
import { contentReason, namelessReason, pairOf } from './name-value-pair.ts'
import { defaultPath } from './path.ts'
import type { ProfileRules } from './profile.ts'
import type { Reason } from './reasons.ts'
import { partitionOf, sameSiteRefusal, type SiteContext } from './same-site.ts'
import { hasCookies, isSecureConnection } from './secure-connection.ts'
import type { StoredCookie } from './stored-cookie.ts'

/** From where and when a line arrived. */
export interface Arrival extends SiteContext {
  now: Date
}

/** What a line amounts to before the jar is looked at. */
export interface Judgement {
  /** null: the line makes no cookie at all. */
  cookie: StoredCookie | null
  /** What speaks against it; the jar may know more. */
  reasons: Reason[]
}

/**
 * Judges a line by itself: all of §5.6, and of §5.7 whatever needs no look at the other cookies.
 *
 * The draft stops at the first mistake. So do browsers, but at the end of a stage: can the line be read, does what it
 * says fit together, may this connection say it. The reasons of one stage come together.
 * @param line the header's value as sent
 * @param arrival from where and when it comes
 * @param rules where the profiles differ
 * @returns the cookie that it would be, possibly expired already, and the reasons against it
 * @example judgeLine('a=1; Secure', fromPlainHttp, rulesOf('chromium')).reasons // ['SecureOnly']
 */
export function judgeLine(line: string, arrival: Arrival, rules: ProfileRules): Judgement {
  if (!hasCookies(arrival.url)) return { cookie: null, reasons: ['SchemeNotSupported'] }
  const unreadable = contentReason(line, rules)
  if (unreadable) return { cookie: null, reasons: [unreadable] }
  const attributes = knownAttributes(line, rules)
  const cookie = cookieFrom(line, attributes, arrival, rules)
  const malformed = consistencyReasons(cookie, attributes, arrival, rules)
  if (malformed.length > 0) return { cookie: null, reasons: malformed }
  return { cookie, reasons: connectionReasons(cookie, arrival, rules) }
}

/** §5.7 steps 5 to 17: the fields of the new cookie. A Domain that is refused leaves it with the host's. */
function cookieFrom(
  line: string,
  attributes: KnownAttributes,
  arrival: Arrival,
  rules: ProfileRules,
): StoredCookie {
  const { url, now } = arrival
  const path = attributes.path.at(-1) ?? ''
  const isPartitioned = rules.knowsPartitioned && attributes.partitioned.length > 0
  return {
    ...pairOf(line, rules),
    ...(domainOf(attributes, url, rules) ?? { domain: url.hostname, hostOnly: true }),
    // §5.6.4: a Path that does not begin with "/" is as none.
    path: path.startsWith('/') ? path : defaultPath(url.pathname),
    secure: attributes.secure.length > 0,
    httpOnly: attributes.httponly.length > 0,
    // Step 17: the last SameSite counts, and one that does not exist is as none.
    sameSite: oneOf(['Strict', 'Lax', 'None'], attributes.samesite.at(-1)) ?? 'Default',
    partition: isPartitioned ? partitionOf(arrival) : null,
    priority: oneOf(['Low', 'Medium', 'High'], attributes.priority.at(-1)) ?? 'Medium',
    expires: expiryTime({ maxAge: attributes['max-age'], expires: attributes.expires }, now, rules),
    createdAt: now,
  }
}

/** Steps 8 to 10 and 20 to 22: is what the line says possible, here and in itself? */
function consistencyReasons(
  cookie: StoredCookie,
  attributes: KnownAttributes,
  { url, via }: Arrival,
  rules: ProfileRules,
): Reason[] {
  const reasons: Reason[] = []
  const isSecure = isSecureConnection(url, rules.trustsLoopback)
  if (!domainOf(attributes, url, rules)) reasons.push('InvalidDomain')
  const written = { path: attributes.path.at(-1) ?? null, domain: attributes.domain.at(-1) || null }
  if (breaksPrefix(cookie, { written, isSecure, via }, rules)) reasons.push('InvalidPrefix')
  const nameless = namelessReason(cookie.name, cookie.value, rules)
  if (nameless) reasons.push(nameless)
  if (cookie.partition !== null && !(cookie.secure && isSecure)) reasons.push('PartitionedInsecure')
  return reasons
}

/** Steps 13, 15, 18 and 19: may this connection, this script, this page's request set such a cookie? */
function connectionReasons(cookie: StoredCookie, arrival: Arrival, rules: ProfileRules): Reason[] {
  const reasons: Reason[] = []
  if (cookie.secure && !isSecureConnection(arrival.url, rules.trustsLoopback)) reasons.push('SecureOnly')
  if (cookie.httpOnly && arrival.via === 'document.cookie') reasons.push('HttpOnlyFromScript')
  if (cookie.sameSite === 'None' && !cookie.secure) reasons.push('SameSiteNoneInsecure')
  const crossSite = sameSiteRefusal(cookie, arrival, rules)
  if (crossSite) reasons.push(crossSite)
  return reasons
}

function domainOf(attributes: KnownAttributes, url: URL, rules: ProfileRules) {
  return cookieDomain(attributes.domain.at(-1) ?? null, url.hostname, rules)
}

function oneOf<T extends string>(choices: readonly T[], text = ''): T | undefined {
  return choices.find((choice) => choice.toLowerCase() === text.toLowerCase())
}
