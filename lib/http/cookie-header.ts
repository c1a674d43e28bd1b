import { trimWhitespace } from './octets.ts'

/** One `name=value` of a `Cookie` header, undecoded. A nameless cookie has the name ''. */
export interface CookiePair {
  name: string
  value: string
}

/**
 * Reads a `Cookie` request header as a server receives it (§4.2.1, written leniently as servers do).
 *
 * Nothing is decoded and nothing dropped: two cookies of one name, from two paths or domains, are both here, and
 * the order is the browser's (longest path first, §5.8.3). Servers differ in which of the two they then take.
 * @param header the header's value; empty for a request without cookies
 * @returns the pairs in the order received; `foo` without `=` is a nameless cookie of value `foo`
 * @example parseCookieHeader('id=1; id=2; foo') // id=1, id=2 and { name: '', value: 'foo' }
 */
export function parseCookieHeader(header: string): CookiePair[] {
  const pairs: CookiePair[] = []
  for (const text of header.split(';')) {
    const equals = text.indexOf('=')
    const name = equals === -1 ? '' : trimWhitespace(text.slice(0, equals))
    const value = trimWhitespace(text.slice(equals + 1))
    // `a=1;; b=2` holds two cookies: no browser sends a pair without name and value (§5.7 step 2).
    if (name || value) pairs.push({ name, value })
  }
  return pairs
}

/**
 * Writes the cookie-string of a `Cookie` header or of `document.cookie` (§5.8.3 step 6).
 * @param pairs name and value exactly as stored, in the order in which they are to be sent
 * @returns the header's value; '' for no pairs
 * @example serializeCookieHeader([{ name: 'a', value: '1' }, { name: '', value: 'b' }]) // 'a=1; b'
 */
export function serializeCookieHeader(pairs: readonly CookiePair[]): string {
  // A nameless cookie loses its `=` here. This is why `=session=x` comes back to the server as `session=x`.
  return pairs.map(({ name, value }) => (name ? `${name}=${value}` : value)).join('; ')
}
