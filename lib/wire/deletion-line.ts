import { octetLength } from '../http/octets.ts'
import { defaultPath } from '../http/path.ts'
import { parseSetCookie } from '../http/set-cookie.ts'

// What a deletion has to repeat. Any other attribute means nothing to it.
const repeated = /^(?:path|domain|secure|httponly|samesite|partitioned)$/i
const MAX_ATTRIBUTE_BYTES = 1024

/**
 * Writes the line that deletes what another line set: a deletion reaches only the cookie of exactly the same
 * name, domain and path. It may be sent from any path of the same host: the default path is written out.
 * @param url the address that sent the line
 * @example deletionLineFor('id=1; Max-Age=60', 'http://a.test/cart/x') // 'id=; Path=/cart; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'
 */
export function deletionLineFor(line: string, url: string): string {
  const { name, value, attributes } = parseSetCookie(line)
  const kept = attributes.filter(
    (attribute) =>
      repeated.test(attribute.name.text) && octetLength(attribute.value?.text ?? '') <= MAX_ATTRIBUTE_BYTES,
  )
  const path = kept.findLast((attribute) => attribute.name.text.toLowerCase() === 'path')?.value?.text
  // Without a name the value stays: a pair of neither is refused (RFC 6265bis §5.7), and so deletes nothing.
  const nameless = name ? `=${value.text}` : value.text
  return [
    name?.text ? `${name.text}=` : nameless,
    ...kept.map((each) => (each.value ? `${each.name.text}=${each.value.text}` : each.name.text)),
    ...(path?.startsWith('/') ? [] : [`Path=${defaultPath(new URL(url).pathname)}`]),
    'Max-Age=0',
    `Expires=${new Date(0).toUTCString()}`,
  ].join('; ')
}
