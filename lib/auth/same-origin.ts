import { getEnv } from '../env.ts'

/**
 * Says why a request that changes something is refused, or null when it is allowed.
 * `Sec-Fetch-Site` cannot be set by a page's script and must say `same-origin`. Where the browser does not send
 * it (plain http on a LAN name, old browsers) `Origin` must be the app's own. A request with neither comes from
 * no browser (curl) and carries nobody's cookies.
 * @example crossOriginReason(request.headers) // 'Sec-Fetch-Site is cross-site'
 * @see https://owasp.org/www-community/attacks/csrf and https://www.w3.org/TR/fetch-metadata/
 */
export function crossOriginReason(headers: Pick<Headers, 'get'>): string | null {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' ? null : `Sec-Fetch-Site is ${site}, not same-origin`
  const origin = headers.get('origin')
  if (origin === null || origin === getEnv().APP_ORIGIN) return null
  return `Origin is ${origin}, not ${getEnv().APP_ORIGIN}`
}
