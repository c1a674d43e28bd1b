import { createCookieJar } from '../http/cookie-jar.ts'

/**
 * Tells whether a line only deletes: it is sound where it is sent, and its time is over when it comes.
 * @param url the address that sends it
 * @example isDeletion('id=; Max-Age=0; Path=/', 'http://localhost:3000/') // true
 */
export function isDeletion(line: string, url: string): boolean {
  const jar = createCookieJar({ profile: 'rfc6265bis' })
  const { stored, reasons } = jar.receive(line, { url, via: 'http', now: new Date() })
  return !stored && reasons.length === 0
}
