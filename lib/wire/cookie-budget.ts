import { octetLength } from '../http/octets.ts'
import { parseSetCookie } from '../http/set-cookie.ts'
import { isDeletion } from './is-deletion.ts'
import { REFUSED_BYTES } from './jar-limits.ts'

/**
 * Says why no more cookies are set, or null: a jar that is too big shuts its owner out of other servers.
 * @param cookieHeader of the request that wants to set some; '' for none
 * @param lines that it wants to set; those that delete are always welcome
 * @param url the address that would send them
 */
export function fullJarReason(cookieHeader: string, lines: readonly string[], url: string): string | null {
  const added = lines
    .filter((line) => !isDeletion(line, url))
    .reduce((sum, line) => sum + pairLength(line), 0)
  if (added === 0 || cookieHeader.length + added <= REFUSED_BYTES) return null
  return (
    `Nothing was set: your browser sends ${cookieHeader.length} bytes of cookies already, and this would make ` +
    `it more than ${REFUSED_BYTES}. Delete some first, on /cookies.`
  )
}

/** The octets that a cookie adds to the header, with the "; " before it. */
function pairLength(line: string): number {
  const { name, value } = parseSetCookie(line)
  return octetLength(`${name?.text ?? ''}=${value.text}; `)
}
