import { isIpAddress } from './domain.ts'
import type { ProfileRules } from './profile.ts'
import type { StoredCookie } from './stored-cookie.ts'

/** What a prefix looks at beyond the cookie that is to be stored. */
export interface PrefixContext {
  cookie: StoredCookie
  /** The last `Path` attribute as written, null if there is none. */
  pathAttribute: string | null
  /** The last `Domain` attribute as written, null if there is none or it is empty. */
  domainAttribute: string | null
  isSecureConnection: boolean
  via: 'http' | 'document.cookie'
}

/**
 * Tells whether a cookie breaks the promise that its name makes to the server (§5.4, §5.7 steps 20 to 22).
 *
 * A `Cookie` header carries no attributes; a prefix is how a server can know them. Prefixes are matched without
 * regard to case, for servers that read names so.
 * @returns true where the cookie must be refused
 */
export function breaksPrefix(context: PrefixContext, rules: ProfileRules): boolean {
  const { cookie } = context
  // Step 22: a nameless cookie is sent as its value alone, and could so forge a prefixed name.
  if (!cookie.name) return prefixOf(cookie.value, rules) !== null
  switch (prefixOf(cookie.name, rules)) {
    case '__secure-':
      return !isSecure(context)
    case '__host-':
      return !isHostBound(context, rules)
    case '__http-':
      return !isHttpBound(context)
    case '__host-http-':
      return !isHostBound(context, rules) || !isHttpBound(context)
    case null:
      return false
  }
}

type Prefix = '__secure-' | '__host-' | '__http-' | '__host-http-'

const PREFIXES: readonly Prefix[] = ['__secure-', '__host-']
// The longer first: `__Host-Http-` begins with `__Host-`.
const PREFIXES_WITH_HTTP: readonly Prefix[] = ['__secure-', '__host-http-', '__host-', '__http-']

function prefixOf(text: string, rules: ProfileRules): Prefix | null {
  const start = text.slice(0, '__host-http-'.length).toLowerCase()
  const known = rules.knowsHttpPrefixes ? PREFIXES_WITH_HTTP : PREFIXES
  return known.find((prefix) => start.startsWith(prefix)) ?? null
}

function isSecure({ cookie, isSecureConnection }: PrefixContext): boolean {
  return cookie.secure && isSecureConnection
}

/** `__Host-`: this very host and all of its paths, so that no subdomain and no other path can shadow it. */
function isHostBound(context: PrefixContext, rules: ProfileRules): boolean {
  if (!isSecure(context)) return false
  const { cookie, pathAttribute, domainAttribute } = context
  switch (rules.hostPrefixReads) {
    case 'the attributes as written':
      return pathAttribute === '/' && (domainAttribute === null || isOwnAddress(domainAttribute, cookie))
    case 'the outcome, and that a Path was given':
      // By the letter, `Path=oops` sent from / will do: the attribute is there, and the default path is /.
      return pathAttribute !== null && cookie.path === '/' && cookie.hostOnly
    case 'the outcome':
      return cookie.path === '/' && cookie.hostOnly
  }
}

/** Chromium lets a host name its own IP address: it has no subdomains with which it could share. */
function isOwnAddress(domainAttribute: string, cookie: StoredCookie): boolean {
  return isIpAddress(domainAttribute) && domainAttribute === cookie.domain
}

/** `__Http-`: set by a response and out of the reach of scripts (layered-cookies, "Http-prefix compatible"). */
function isHttpBound(context: PrefixContext): boolean {
  return isSecure(context) && context.cookie.httpOnly && context.via === 'http'
}
