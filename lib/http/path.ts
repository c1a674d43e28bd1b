/**
 * Computes the path of a cookie that came without a usable Path: the request's directory (§5.1.4).
 * @param requestPath the URL's path, without query; '' is allowed
 * @returns the path up to, but not including, its last slash; at least '/'
 * @example defaultPath('/shop/cart') // '/shop'
 */
export function defaultPath(requestPath: string): string {
  const lastSlash = requestPath.lastIndexOf('/')
  // "/cart" has no more than one slash, and its directory is the root.
  return requestPath.startsWith('/') && lastSlash > 0 ? requestPath.slice(0, lastSlash) : '/'
}

/**
 * Tells whether a cookie of this path goes with a request to that one (§5.1.4, path-match).
 *
 * Paths are compared octet by octet: `/Shop` is not `/shop`, and `/a%62` is not `/ab`.
 * @param requestPath the URL's path, without query
 * @param cookiePath the stored path
 * @returns true for the path itself and for what lies below it; `/shop` does not match `/shopping`
 * @example pathMatches('/shop/cart', '/shop') // true
 */
export function pathMatches(requestPath: string, cookiePath: string): boolean {
  if (!requestPath.startsWith(cookiePath)) return false
  if (requestPath.length === cookiePath.length) return true
  return cookiePath.endsWith('/') || requestPath[cookiePath.length] === '/'
}
