import { cookieDomain } from './domain.ts'
import { expiryTime } from './cookie-lifetime.ts'
import { knownAttributes } from './known-attributes.ts'
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

/** What a line amounts to before the jar is looked at: a cookie, or the reasons against one. */
export type Judgement = { cookie: StoredCookie; reasons: [] } | { cookie: null; reasons: Reason[] }

/**
 * Judges a line by itself: all of §5.6, and of §5.7 all that needs no look at the other cookies.
 *
 * The draft stops at the first mistake. So do browsers, but at the end of a stage: first what the line says, then
 * what the cookie would be, then whether this connection may set it. The reasons of one stage come together.
 */
export function judgeLine(line: string, arrival: Arrival, rules: ProfileRules): Judgement {
  const { name, value } = pairOf(line, rules)
  const unreadable = contentReason(line, rules)
  if (unreadable) return { cookie: null, reasons: [unreadable] }

  const { url, via, now } = arrival
  if (!hasCookies(url)) return { cookie: null, reasons: ['SchemeNotSupported'] }
  const isSecure = isSecureConnection(url, rules.trustsLoopback)
  const attributes = knownAttributes(line, rules)
  const pathAttribute = attributes.path.at(-1) ?? null
  const domainAttribute = attributes.domain.at(-1) || null
  const domain = cookieDomain(domainAttribute, url.hostname, rules)
  const isPartitioned = rules.knowsPartitioned && attributes.partitioned.length > 0
  const cookie: StoredCookie = {
    name,
    value,
    domain: domain?.domain ?? url.hostname,
    hostOnly: domain?.hostOnly ?? true,
    // §5.6.4: a Path that does not begin with "/" is as none.
    path: pathAttribute?.startsWith('/') ? pathAttribute : defaultPath(url.pathname),
    secure: attributes.secure.length > 0,
    httpOnly: attributes.httponly.length > 0,
    sameSite: oneOf(['Strict', 'Lax', 'None'], attributes.samesite.at(-1)) ?? 'Default',
    partition: isPartitioned ? partitionOf(arrival) : null,
    priority: oneOf(['Low', 'Medium', 'High'], attributes.priority.at(-1)) ?? 'Medium',
    expires: expiryTime({ maxAge: attributes['max-age'], expires: attributes.expires }, now, rules),
    createdAt: now,
  }

  const malformed: Reason[] = []
  if (!domain) malformed.push('InvalidDomain')
  const prefixContext = { cookie, pathAttribute, domainAttribute, isSecureConnection: isSecure, via }
  if (breaksPrefix(prefixContext, rules)) malformed.push('InvalidPrefix')
  const nameless = namelessReason(name, value, rules)
  if (nameless) malformed.push(nameless)
  if (isPartitioned && !(cookie.secure && isSecure)) malformed.push('PartitionedInsecure')
  if (malformed.length > 0) return { cookie: null, reasons: malformed }

  const forbidden: Reason[] = []
  if (cookie.secure && !isSecure) forbidden.push('SecureOnly')
  if (cookie.httpOnly && via === 'document.cookie') forbidden.push('HttpOnlyFromScript')
  if (cookie.sameSite === 'None' && !cookie.secure) forbidden.push('SameSiteNoneInsecure')
  const crossSite = sameSiteRefusal(cookie, arrival, rules)
  if (crossSite) forbidden.push(crossSite)
  return forbidden.length > 0 ? { cookie: null, reasons: forbidden } : { cookie, reasons: [] }
}

/** Unknown values are as none (§5.6.7): the misspelt `SameSite=Strickt` is no SameSite at all. */
function oneOf<T extends string>(choices: readonly T[], text = ''): T | undefined {
  return choices.find((choice) => choice.toLowerCase() === text.toLowerCase())
}
