/**
 * The query parameter of a probe: a request that a panel makes to a cookie's own path only to see whether the
 * cookie comes along. `next.config.ts` answers it on every path, so that no other handler there runs.
 */
export const probeParameter = 'cookie-probe'

/**
 * The address that asks for a cookie of this path, on the host of the page.
 * @param since when the response with the cookie was finished, in milliseconds since 1970: a probe says nothing of a
 * response that was under way when the browser asked; left out: there was none
 * @example probeOf('/cart', 1700000000000) // '/cart?cookie-probe=1700000000000'
 */
export function probeOf(cookiePath: string, since?: number): string | null {
  const url = URL.parse(cookiePath, 'http://localhost')
  // `//other.test` is a path to a cookie and another host to a browser.
  return url?.host === 'localhost' ? `${url.pathname}?${probeParameter}=${since ?? ''}` : null
}

/**
 * Until when a response must have been finished for a probe to tell of it, in milliseconds since 1970.
 * @param target of the request
 * @returns null for a request that is no probe
 */
export function probedUntil(target: string): number | null {
  const value = new URLSearchParams(target.split('?', 2)[1]).get(probeParameter)
  if (value === null) return null
  return /^\d+$/.test(value) ? Number(value) : Infinity
}
