/**
 * The query parameter of a probe: a request that a panel makes to a cookie's own path only to see whether the
 * cookie comes along. `next.config.ts` answers it on every path, so that no other handler there runs.
 */
export const probeParameter = 'cookie-probe'

/** The address that asks for a cookie of this path, on the host of the page. @example probeOf('/cart') // '/cart?cookie-probe=1' */
export function probeOf(cookiePath: string): string | null {
  const url = URL.parse(cookiePath, 'http://localhost')
  // `//other.test` is a path to a cookie and another host to a browser.
  return url?.host === 'localhost' ? `${url.pathname}?${probeParameter}=1` : null
}
