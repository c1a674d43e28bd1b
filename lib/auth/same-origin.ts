import { getEnv } from '../env.ts'

/**
 * Says why a request that changes something is refused, or null when it is allowed.
 * `Sec-Fetch-Site` cannot be set by a page's script and must say `same-origin`. Where the browser does not send
 * it (plain http on a LAN name, old browsers) `Origin` must be the app's own. A request with neither comes from
 * no browser (curl) and carries nobody's cookies.
 *
 * Whoever changes something asks this, but for four: the tutorials' GET endpoints (fixed names only), the targets
 * of the attacks (`app/cross-site/bank`), the bank of the lesson on SameSite (its endpoints are mounted with
 * `isAttacked`) and the inbox of the other site (`app/other-site/collect`). Another site is meant to reach these
 * three; they act on made-up data, and add it only to the experiment whose token they got.
 * The endpoints of the lessons (fixed names too) ask this but for an address that was typed in
 * (`lib/auth/refuse-foreign-site.ts`).
 * @param own the origin of the site that was asked, where it is not the app
 * @example crossOriginReason(request.headers) // 'Sec-Fetch-Site is cross-site'
 * @see https://owasp.org/www-community/attacks/csrf and https://www.w3.org/TR/fetch-metadata/
 */
export function crossOriginReason(headers: Pick<Headers, 'get'>, own = getEnv().APP_ORIGIN): string | null {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' ? null : `Sec-Fetch-Site is ${site}, not same-origin`
  const origin = headers.get('origin')
  if (origin === null || origin === own) return null
  return `Origin is ${origin}, not ${own}`
}
