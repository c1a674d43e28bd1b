import { hasControlCharacter, octetLength } from '../http/octets.ts'
import { effectiveCookieName, parseSetCookie } from '../http/set-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'
import { isWiderThan } from './wider-domain.ts'

/** How many lines one response of the workbench may carry, and how long each may be, in octets. */
export const MAX_LINES = 20
export const MAX_LINE_BYTES = 16_384

/**
 * Says why the workbench does not send a line, or null. Nothing here is about whether a browser would store it.
 * @param line as typed; it is judged by the name under which a server would read the cookie back
 * @param hostname of the app
 */
export function lineRefusal(line: string, hostname: string): string | null {
  if (line.trim() === '') return 'The line is empty.'
  if (/[\r\n\0]/.test(line))
    return 'CR, LF or NUL end a header: a server that sent this would split its response in two.'
  if (hasControlCharacter(line)) return 'Node refuses to send a control character in a header.'
  if (octetLength(line) > MAX_LINE_BYTES) return `The line has more than ${MAX_LINE_BYTES} bytes.`
  const name = effectiveCookieName(line)
  if (isOwnCookie(name)) return `“${name}” is one of this app's own cookies: no experiment may touch it.`
  const domain = domainOf(line)
  if (domain && isWiderThan(domain, hostname))
    return 'On this server a wider Domain would hand the cookie to neighbouring sites.'
  return null
}

function domainOf(line: string): string | undefined {
  const { attributes } = parseSetCookie(line)
  return attributes.findLast(({ name }) => name.text.toLowerCase() === 'domain')?.value?.text
}
