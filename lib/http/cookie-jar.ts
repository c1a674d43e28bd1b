import { rulesOf, type Profile } from './profile.ts'
import type { Reason } from './reasons.ts'
import { judgeLine } from './receive-cookie.ts'
import { retrieveCookies, type Retrieval } from './retrieve-cookies.ts'
import type { RequestContext } from './same-site.ts'
import { overwriteReasons, storeCookie, withoutExpired } from './store-cookie.ts'
import { isExpired, isSameCookie, type StoredCookie } from './stored-cookie.ts'

/** Where a line comes from, or who asks for cookies. */
export interface CookieContext {
  /** The address of the request, or of the document whose script reads or writes. */
  url: string
  via: 'http' | 'document.cookie'
  now: Date
  /** What caused the request; left out: it is same-site, as typed into the address bar. */
  request?: RequestContext | undefined
}

/** What became of a line. */
export interface Verdict {
  stored: boolean
  /** The line had expired already, and a cookie of this name, domain and path has gone for it. */
  deleted?: true
  cookie?: StoredCookie
  /** Why it was refused, in the order of the checks; empty where the browser itself gives no reason. */
  reasons: Reason[]
  /** Why it was refused, where the browser keeps that to itself. */
  unreported: Reason[]
}

/** The cookies of one browser. */
export interface CookieJar {
  receive(setCookieLine: string, from: CookieContext): Verdict
  retrieve(to: CookieContext): Retrieval
}

/**
 * Makes an empty jar that stores and sends cookies as one browser, or the draft, does (§5.6 to §5.8).
 *
 * `receive` takes one line and `retrieve` says what a request carries. Neither throws on any line. The jar has no
 * clock: all depends on the `now` of each call. It never evicts cookies for their number.
 * @param options.profile whose behaviour: see `ProfileRules` for the differences
 * @returns the jar
 * @throws {TypeError} from `receive` and `retrieve`, where `url` is no absolute URL: a mistake of the programmer's
 * @example
 * const jar = createCookieJar({ profile: 'chromium' })
 * const at = { url: 'https://shop.test/', via: 'http', now: new Date() } as const
 * jar.receive('id=1; Domain=google.com', at) // { stored: false, reasons: ['InvalidDomain'], … }
 * jar.retrieve(at).header // ''
 */
export function createCookieJar({ profile }: { profile: Profile }): CookieJar {
  const rules = rulesOf(profile)
  let cookies: readonly StoredCookie[] = []

  function receive(setCookieLine: string, from: CookieContext): Verdict {
    cookies = withoutExpired(cookies, from.now, rules)
    const arrival = { ...from, url: new URL(from.url) }
    const { cookie, reasons } = judgeLine(setCookieLine, arrival, rules)
    if (cookie) reasons.push(...overwriteReasons(cookies, cookie, arrival, rules))
    if (!cookie || reasons.length > 0) return refused(reasons)
    const hadOne = cookies.some((existing) => isSameCookie(existing, cookie))
    cookies = storeCookie(cookies, cookie, rules)
    if (!isExpired(cookie, from.now, rules)) return { stored: true, cookie, reasons: [], unreported: [] }
    cookies = withoutExpired(cookies, from.now, rules)
    return { stored: false, ...(hadOne && { deleted: true }), reasons: [], unreported: [] }
  }

  function refused(reasons: readonly Reason[]): Verdict {
    const unreported = reasons.filter((reason) => rules.silentReasons.includes(reason))
    return { stored: false, reasons: reasons.filter((reason) => !unreported.includes(reason)), unreported }
  }

  function retrieve(to: CookieContext): Retrieval {
    cookies = withoutExpired(cookies, to.now, rules)
    return retrieveCookies(cookies, { ...to, url: new URL(to.url) }, rules)
  }

  return { receive, retrieve }
}
