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
// They would make the URL parser find the host somewhere else than in the whole text.
const NOT_IN_HOSTS = /[\t\n\r /?#@:\\%]/

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
  // §5.1.2 step 2: only the last label may be empty, and that once.
  if (host.endsWith('..')) return null
  const own = { domain: host, hostOnly: true }
  if (!attribute) return own
  const ascii = NON_ASCII.test(attribute) ? toAscii(attribute, rules) : attribute
  if (ascii === null) return null
  // One leading dot is ignored, as in 1997 it was required. Two are a mistake.
  const domain = (ascii.startsWith('.') ? ascii.slice(1) : ascii).toLowerCase()
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

/** Step 8: not even the host's own name in Unicode will do; by the draft a Domain is written in punycode (xn--…). */
function toAscii(domain: string, rules: ProfileRules): string | null {
  if (!rules.convertsUnicodeDomain || NOT_IN_HOSTS.test(domain)) return null
  const address = `http://${domain}/`
  return URL.canParse(address) ? new URL(address).hostname : null
}
