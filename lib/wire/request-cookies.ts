import { isUtf8 } from 'node:buffer'
import { parseCookieHeader } from '../http/cookie-header.ts'
import { decodeCookieValue } from '../http/cookie-value.ts'
import { isOwnCookie } from '../own-cookies.ts'

/** A cookie of a request, as a page may show it. */
export interface RequestCookie {
  name: string
  /** Decoded; null for one of the app's own, whose value no page may see. */
  value: string | null
  /** As it stood in the `Cookie` header; null for one of the app's own. */
  raw: string | null
  /** Octets of name and value. */
  bytes: number
  isOwn: boolean
}

type RequestHeaders = Pick<Headers, 'get'>

/** Lists the request's cookies in the order received, two of one name both. */
export function listCookies(headers: RequestHeaders): RequestCookie[] {
  return parseCookieHeader(headers.get('cookie') ?? '').map((received) => {
    const name = textOf(received.name)
    const raw = textOf(received.value)
    const isOwn = isOwnCookie(name)
    const bytes = received.name.length + received.value.length
    return { name, value: isOwn ? null : decodeCookieValue(raw), raw: isOwn ? null : raw, bytes, isOwn }
  })
}

/**
 * The value of the first cookie of that name, decoded, whether Flask wrote it (`"Hello World"`) or Next
 * (`Hello%20World`); undefined when the request has none, or when it is one of the app's own.
 * @example readCookie(request.headers, 'username') ?? 'Guest'
 */
export function readCookie(headers: RequestHeaders, name: string): string | undefined {
  return listCookies(headers).find((cookie) => cookie.name === name)?.value ?? undefined
}

/** The `Cookie` header as received, with the app's own values taken out; null when there was none. */
export function showCookieHeader(headers: RequestHeaders): string | null {
  const header = headers.get('cookie')
  if (header === null) return null
  return listCookies(headers)
    .map(({ name, raw }) => (name === '' ? (raw ?? '') : `${name}=${raw ?? '…'}`))
    .join('; ')
}

/** A header's characters are octets (Fetch calls that isomorphic); a script's `document.cookie = 'a=ü'` is sent as UTF-8. */
function textOf(received: string): string {
  const octets = Buffer.from(received, 'latin1')
  return isUtf8(octets) ? octets.toString() : received
}
