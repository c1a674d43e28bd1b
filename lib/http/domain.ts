import type { ProfileRules } from './profile.ts'
import { isPublicSuffix } from './public-suffix.ts'

/** Which hosts a cookie goes to: this one only, or this one and every subdomain of it. */
export interface CookieDomain {
  domain: string
  hostOnly: boolean
}

// `new URL` has turned every spelling of an IPv4 address, as 0x7f.1, into four decimal numbers.
const IP_ADDRESS = /^(\d+\.\d+\.\d+\.\d+|\[.*\])$/
const NON_ASCII = /[^\0-\u007f]/

/**
 * Tells whether a host is within a domain: the domain itself or a name below it (§5.1.3).
 * @param host canonical: lower case, ASCII
 * @param domain canonical, without leading dot
 * @returns true for `a.test` and `b.a.test` within `a.test`; an IP address is within nothing but itself
 * @example domainMatches('www.shop.test', 'shop.test') // true
 */
export function domainMatches(host: string, domain: string): boolean {
  if (host === domain) return true
  return host.endsWith(`.${domain}`) && !isIpAddress(host)
}

/**
 * Decides for which domain a cookie is stored (§5.6.3 and §5.7 steps 7 to 10).
 * @param attribute value of the last usable `Domain` attribute, '' if it is empty, null if there is none
 * @param host the request's host as `new URL` gives it: canonical (§5.1.2)
 * @param rules where the profiles differ
 * @returns the domain, or null where the cookie must be refused
 * @example cookieDomain('.Shop.test', 'www.shop.test', rulesOf('chromium')) // { domain: 'shop.test', hostOnly: false }
 */
export function cookieDomain(
  attribute: string | null,
  host: string,
  rules: ProfileRules,
): CookieDomain | null {
  if (hasEmptyLabel(host)) return null
  const own = { domain: host, hostOnly: true }
  if (!attribute) return own
  // Step 8. Not even the host's own name in Unicode: a Domain must be written in punycode (xn--…).
  if (NON_ASCII.test(attribute)) return null
  // One leading dot is ignored, as in 1997 it was required. Two are a mistake.
  const domain = (attribute.startsWith('.') ? attribute.slice(1) : attribute).toLowerCase()
  if (!domain) return rules.refusesDomainOfOneDot ? null : own
  if (isIpAddress(host)) return domain === host ? { domain, hostOnly: rules.ipDomainIsHostOnly } : null
  // Step 9: nobody may set a cookie for all of `co.uk`; the host `co.uk` itself may, for itself alone.
  if (isPublicSuffix(domain)) return domain === host ? own : null
  return domainMatches(host, domain) ? { domain, hostOnly: false } : null
}

/**
 * Tells whether a host is an IP address, which has no subdomains and no registrable domain.
 * @param host as `new URL` gives it; IPv6 in brackets
 * @returns true for both families
 * @example isIpAddress('127.0.0.1') // true
 */
export function isIpAddress(host: string): boolean {
  return IP_ADDRESS.test(host)
}

/** §5.1.2 step 2: an empty label is no label, except after the final dot of a fully qualified name. */
function hasEmptyLabel(host: string): boolean {
  return host.startsWith('.') || host.includes('..')
}
