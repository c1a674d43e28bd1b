// The only import of `tldts` in the project: the Public Suffix List is 47 kB compressed, and only pages that
// judge a Domain in the browser shall load it.
import { getDomain, getPublicSuffix } from 'tldts'

// The private section holds hosting domains (github.io, vercel.app), whose customers must not share cookies.
const OPTIONS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false }

/**
 * Tells whether anyone may register names under this domain, so that no cookie may be set for it (§5.7 step 9).
 * @param domain lower case, ASCII, without leading dot
 * @returns true for `com`, `co.uk`, `github.io`, and for a single label the list does not know, as `localhost`
 * @example isPublicSuffix('co.uk') // true
 */
export function isPublicSuffix(domain: string): boolean {
  return domain !== '' && getPublicSuffix(domain, OPTIONS) === withoutFinalDot(domain)
}

/**
 * Finds the part of a host that its owner registered: a public suffix and one label before it (§5.2).
 * @param host lower case, ASCII; an IP address has none
 * @returns the registrable domain, or null where there is none
 * @example registrableDomain('www.shop.co.uk') // 'shop.co.uk'
 */
export function registrableDomain(host: string): string | null {
  return getDomain(host, OPTIONS)
}

function withoutFinalDot(domain: string): string {
  return domain.endsWith('.') ? domain.slice(0, -1) : domain
}
