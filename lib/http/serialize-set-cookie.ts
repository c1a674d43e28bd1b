import { hasControlCharacter, trimWhitespace } from './octets.ts'

/** What a server may say about a cookie; every field but name and value is optional (§4.1.2). */
export interface SetCookie {
  name: string
  /** Already encoded: see `encodeCookieValue`. */
  value: string
  /** Lifetime in whole seconds, not milliseconds; zero or less deletes. Wins over `expires`. */
  maxAge?: number
  expires?: Date
  /** Makes the cookie visible to this host and all its subdomains; leave it out for the narrower one. */
  domain?: string
  path?: string
  secure?: boolean
  httpOnly?: boolean
  sameSite?: 'Strict' | 'Lax' | 'None'
  partitioned?: boolean
  priority?: 'Low' | 'Medium' | 'High'
}

/**
 * Writes a `Set-Cookie` line, byte for byte what the fields say (§4.1.1).
 *
 * It refuses what would not come back from `parseSetCookie` as it went in. It does not refuse what a browser
 * refuses, such as `SameSite=None` without `Secure`: that is the lesson, and the jar says why.
 * @param cookie the fields; see `SetCookie` for their units
 * @returns the header's value
 * @throws {Error} for a control character, a `;` anywhere, a `=` in the name, an empty name, surrounding
 *   whitespace, a maxAge that is no integer, an invalid Date
 * @example serializeSetCookie({ name: 'hello', value: 'you', maxAge: 60, path: '/' }) // 'hello=you; Max-Age=60; Path=/'
 */
export function serializeSetCookie(cookie: SetCookie): string {
  const { name, value, maxAge, expires, domain, path, sameSite, priority } = cookie
  if (!name || name.includes('=')) throw refusal('name', name, 'take a name that is not empty and has no "="')
  const parts = [`${checked('name', name)}=${checked('value', value)}`]
  if (maxAge !== undefined) parts.push(`Max-Age=${checkedMaxAge(maxAge)}`)
  if (expires) parts.push(`Expires=${checkedDate(expires)}`)
  if (domain !== undefined) parts.push(`Domain=${checked('domain', domain)}`)
  if (path !== undefined) parts.push(`Path=${checked('path', path)}`)
  if (cookie.secure) parts.push('Secure')
  if (cookie.httpOnly) parts.push('HttpOnly')
  if (sameSite) parts.push(`SameSite=${sameSite}`)
  if (cookie.partitioned) parts.push('Partitioned')
  if (priority) parts.push(`Priority=${priority}`)
  return parts.join('; ')
}

function checked(field: string, text: string): string {
  // Any of these would end the attribute, the line or the whole header early: response splitting, at worst.
  if (hasControlCharacter(text) || text.includes(';')) {
    throw refusal(
      field,
      text,
      'remove ";" and control characters, or encode the text first (encodeCookieValue)',
    )
  }
  if (trimWhitespace(text) !== text)
    throw refusal(field, text, 'remove the whitespace around it; browsers trim it')
  return text
}

function checkedMaxAge(seconds: number): number {
  // `1e21` is how JavaScript writes a large number, and `1.5` is no delta-seconds: both are ignored (§5.6.2).
  if (!Number.isSafeInteger(seconds)) throw refusal('maxAge', String(seconds), 'give whole seconds')
  return seconds
}

function checkedDate(date: Date): string {
  if (Number.isNaN(date.getTime())) throw refusal('expires', 'Invalid Date', 'give a valid Date')
  return date.toUTCString()
}

function refusal(field: string, value: string, repair: string): Error {
  return new Error(`Cannot write a cookie whose ${field} is ${JSON.stringify(value)}: ${repair}.`)
}
