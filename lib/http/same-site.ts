import type { ProfileRules } from './profile.ts'
import { registrableDomain } from './public-suffix.ts'
import type { Reason, SameSiteReason } from './reasons.ts'
import type { StoredCookie } from './stored-cookie.ts'

/** What made the browser send a request. */
export interface RequestContext {
  /** The origin of the page that caused it; null: the user typed the address or chose a bookmark. */
  initiator: string | null
  /** It replaces the page in the address bar: a link or a form, not fetch, an image or an iframe. */
  topLevelNavigation: boolean
  method: string
}

/** Where the cookie is set or read: by a response and a request, or by a script in a document of that address. */
export interface SiteContext {
  url: URL
  via: 'http' | 'document.cookie'
  request?: RequestContext | undefined
}

/** §5.6.7.2: how long, in milliseconds, a cookie without SameSite still goes with a cross-site top-level POST. */
export const LAX_ALLOWING_UNSAFE_AGE = 2 * 60 * 1000

// RFC 9110 §9.2.1.
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

/**
 * Names the SameSite rule that forbids to store a cookie here, if one does (§5.7 step 18).
 *
 * A cross-site image or fetch may not set a cookie that it could not have sent. Any top-level navigation may: it
 * ends on the site itself.
 * @param cookie what would be stored
 * @param context where it comes from; without `request` nothing is cross-site
 * @param rules where the profiles differ: the default, and whether a site has a scheme
 * @returns the reason, or null: SameSite does not forbid it
 */
export function sameSiteRefusal(
  cookie: StoredCookie,
  context: SiteContext,
  rules: ProfileRules,
): Reason | null {
  const rule = enforcedRule(cookie, rules)
  return rule && !context.request?.topLevelNavigation ? reasonIfCrossSite(rule, context, rules) : null
}

/**
 * Names the SameSite rule for which a cookie stays at home, if one does (§5.8.3 step 3).
 *
 * A cookie without SameSite is given its two minutes here, as the draft allows and Chromium does (§5.6.7.2).
 * @param cookie a stored cookie
 * @param context where it would go, and when: its age matters
 * @param rules where the profiles differ: the default, and whether a site has a scheme
 * @returns the reason, or null: SameSite lets it go
 */
export function sameSiteWithholding(
  cookie: StoredCookie,
  context: SiteContext & { now: Date },
  rules: ProfileRules,
): Reason | null {
  const rule = enforcedRule(cookie, rules)
  if (!rule) return null
  const { request, via, now } = context
  if (request?.topLevelNavigation) {
    // The document that the navigation loads is same-site with itself, so its scripts see all.
    if (via === 'document.cookie') return null
    const isRecent = now.getTime() - cookie.createdAt.getTime() <= LAX_ALLOWING_UNSAFE_AGE
    const methodIsAllowed =
      SAFE_METHODS.has(request.method.toUpperCase()) || (cookie.sameSite === 'Default' && isRecent)
    if (rule !== 'SameSiteStrict' && methodIsAllowed) return null
  }
  return reasonIfCrossSite(rule, context, rules)
}

/**
 * Names the site of an origin: its scheme, and its registrable domain or, where it has none, its host (§5.2).
 *
 * Ports do not count, and `localhost`, `127.0.0.1`, `a.localhost` and `b.localhost` are four sites.
 * @param url any address with a host
 * @returns the site as text
 * @example siteOf(new URL('wss://www.shop.test:8080/')) // 'https://shop.test'
 */
export function siteOf(url: URL): string {
  const scheme = url.protocol.replace(/^ws/, 'http')
  return `${scheme}//${registrableDomain(url.hostname) ?? url.hostname}`
}

/**
 * Names the partition in which a `Partitioned` cookie of this request lies: the site in the address bar.
 * @param context the request; without `request`, or if it fills the address bar itself, that is its own site
 * @returns a site as `siteOf` writes it; '' for an opaque origin
 */
export function partitionOf({ url, request }: SiteContext): string {
  const embedder = request?.topLevelNavigation ? null : (request?.initiator ?? null)
  return embedder === null ? siteOf(url) : siteOfOrigin(embedder)
}

/** The reason's name without regard to the request, or null where the cookie is free to cross sites. */
function enforcedRule({ sameSite }: StoredCookie, rules: ProfileRules): SameSiteReason | null {
  switch (sameSite) {
    case 'Strict':
      return 'SameSiteStrict'
    case 'Lax':
      return 'SameSiteLax'
    case 'Default':
      return rules.defaultSameSite === 'Lax' ? 'SameSiteUnspecifiedTreatedAsLax' : null
    case 'None':
      return null
  }
}

function reasonIfCrossSite(rule: SameSiteReason, context: SiteContext, rules: ProfileRules): Reason | null {
  const initiator = context.request?.initiator ?? null
  // Typed or bookmarked: a request without a client is same-site (§5.2 criterion 2).
  if (initiator === null) return null
  const from = siteOfOrigin(initiator)
  const to = siteOf(context.url)
  if (from === to) return null
  const differsInSchemeOnly = withoutScheme(from) === withoutScheme(to)
  if (!differsInSchemeOnly) return rule
  return rules.schemeIsPartOfSite ? `Schemeful${rule}` : null
}

/** `null` is how browsers write an opaque origin (a sandbox, a data: page): it is same-site with nothing. */
function siteOfOrigin(origin: string): string {
  return URL.canParse(origin) ? siteOf(new URL(origin)) : ''
}

function withoutScheme(site: string): string {
  return site.slice(site.indexOf('//'))
}
