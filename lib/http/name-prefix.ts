import { isIpAddress } from './domain.ts'
import type { ProfileRules } from './profile.ts'
import type { StoredCookie } from './stored-cookie.ts'

/** What a prefix looks at beyond the cookie that is to be stored. */
export interface PrefixContext {
  /** The last `Path` and `Domain` as the line has them, null where there is none; an empty Domain is none. */
  written: { path: string | null; domain: string | null }
  /** The connection is secure, or trusted. */
  isSecure: boolean
  via: 'http' | 'document.cookie'
}

type Prefix = '__secure-' | '__host-' | '__http-' | '__host-http-'

const PREFIXES: readonly Prefix[] = ['__secure-', '__host-']
// The longer first: `__Host-Http-` begins with `__Host-`.
const PREFIXES_WITH_HTTP: readonly Prefix[] = ['__secure-', '__host-http-', '__host-', '__http-']

/**
 * Tells whether a cookie breaks the promise that its name makes to the server (§5.4, §5.7 steps 20 to 22).
 *
 * A `Cookie` header carries no attributes; a prefix is how a server can know them. Prefixes are matched without
 * regard to case, for servers that read names so.
 * @param cookie what would be stored
 * @param context what the line says and how it comes
 * @param rules where the profiles differ: which prefixes there are, and what `__Host-` reads
 * @returns true where the cookie must be refused
 */
export function breaksPrefix(cookie: StoredCookie, context: PrefixContext, rules: ProfileRules): boolean {
  // Step 22: a nameless cookie is sent as its value alone, and could so forge a prefixed name.
  if (!cookie.name) return prefixOf(cookie.value, rules) !== null
  const prefix = prefixOf(cookie.name, rules)
  if (prefix === null) return false
  // Step 20 and, by the others, 21.1.
  if (!cookie.secure || !context.isSecure) return true
  if (prefix === '__secure-') return false
  const isForHost = prefix === '__http-' || isBoundToHost(cookie, context, rules)
  // `__Http-`: set by a response and out of the reach of scripts (layered-cookies, "Http-prefix compatible").
  const isForHttp = prefix === '__host-' || (cookie.httpOnly && context.via === 'http')
  return !isForHost || !isForHttp
}

function prefixOf(text: string, rules: ProfileRules): Prefix | null {
  const start = text.slice(0, '__host-http-'.length).toLowerCase()
  const known = rules.knowsHttpPrefixes ? PREFIXES_WITH_HTTP : PREFIXES
  return known.find((prefix) => start.startsWith(prefix)) ?? null
}

/** `__Host-`: this very host and all of its paths, so that no subdomain and no other path can shadow it. */
function isBoundToHost(cookie: StoredCookie, { written }: PrefixContext, rules: ProfileRules): boolean {
  switch (rules.hostPrefixReads) {
    case 'the attributes as written':
      return written.path === '/' && (written.domain === null || isOwnAddress(written.domain, cookie))
    case 'the outcome, and that a Path was given':
      // By the letter, `Path=oops` sent from / will do: the attribute is there, and the default path is /.
      return written.path !== null && cookie.path === '/' && cookie.hostOnly
    case 'the outcome':
      return cookie.path === '/' && cookie.hostOnly
  }
}

/** Chromium lets a host name its own IP address: it has no subdomains with which it could share. */
function isOwnAddress(domain: string, cookie: StoredCookie): boolean {
  return isIpAddress(domain) && domain === cookie.domain
}
