import { parseSetCookie } from '../http/set-cookie.ts'

/**
 * Writes the line that deletes what another line set: the same name and attributes, for a deletion reaches only
 * the cookie of exactly that name, domain and path, and with a lifetime that is over.
 * @example deletionLineFor('id=1; Path=/cart; Max-Age=60') // 'id=; Path=/cart; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'
 */
export function deletionLineFor(line: string): string {
  const { name, value, attributes } = parseSetCookie(line)
  const kept = attributes
    .filter((attribute) => !/^(?:max-age|expires)$/i.test(attribute.name.text))
    .map((attribute) =>
      attribute.value ? `${attribute.name.text}=${attribute.value.text}` : attribute.name.text,
    )
  // Without a name the value stays: a pair of neither is refused (RFC 6265bis §5.7), and so deletes nothing.
  const nameless = name ? `=${value.text}` : value.text
  const pair = name?.text ? `${name.text}=` : nameless
  return [pair, ...kept, 'Max-Age=0', `Expires=${new Date(0).toUTCString()}`].join('; ')
}
