const LOOPBACK = /^(localhost\.?|.*\.localhost\.?|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * Tells whether a `Secure` cookie may cross here: the draft's "secure connection" (§5.8.3, note).
 *
 * Encryption is what it asks for. Browsers also trust what never leaves the machine, so that a login can be
 * tried without a certificate; Safari does not.
 * @param url the request's address
 * @param trustsLoopback whether plain http to this machine counts (see `ProfileRules`)
 * @returns true for https and wss, and for loopback hosts if they are trusted
 * @example isSecureConnection(new URL('http://localhost:3000'), true) // true
 */
export function isSecureConnection(url: URL, trustsLoopback: boolean): boolean {
  if (url.protocol === 'https:' || url.protocol === 'wss:') return true
  return trustsLoopback && LOOPBACK.test(url.hostname)
}

/**
 * Tells whether addresses of this kind have cookies at all.
 * @param url any address
 * @returns true for http, https and web sockets, which share the cookies of http and https
 */
export function hasCookies(url: URL): boolean {
  return /^(http|ws)s?:$/.test(url.protocol)
}
