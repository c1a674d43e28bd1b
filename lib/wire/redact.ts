import { parseCookieHeader } from '../http/cookie-header.ts'
import { octetLength } from '../http/octets.ts'
import { effectiveCookieName, parseSetCookie } from '../http/set-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'
import { probeParameter } from './probe.ts'

/** A cookie of a request, as it may be kept. */
export interface KeptCookie {
  name: string
  /** Null unless this app sent this learner this very cookie: it may be another application's secret. */
  value: string | null
  /** Octets of name and value. */
  bytes: number
}

/** A header as it may be kept: cut at 8 KB, with its true length. */
export interface KeptText {
  text: string
  bytes: number
}

export const KEPT_BYTES = 8192

// What the app's own pages put into their addresses; any other parameter may be somebody's secret.
const keptParameters = new Set(['sent', 'form', 'default', 'path', 'problem', 'name', probeParameter])

/**
 * Takes out of a `Cookie` header what may not be stored. Cookies ignore ports: on localhost a request also
 * carries the sessions of whatever else runs on the machine.
 * @param sent the pairs `name=value` that this app sent to this learner
 */
export function redactCookieHeader(header: string, sent: ReadonlySet<string>): KeptCookie[] {
  return parseCookieHeader(header).map(({ name, value }) => {
    const isKept = !isOwnCookie(name) && sent.has(`${name}=${value}`)
    return { name, value: isKept ? value : null, bytes: octetLength(name + value) }
  })
}

/** A `Set-Cookie` line as it may be kept: of the app's own cookies the value is taken out. */
export function redactSetCookie(line: string): KeptText {
  const bytes = octetLength(line)
  const { value } = parseSetCookie(line)
  const isOwn = isOwnCookie(effectiveCookieName(line))
  const text = isOwn ? `${line.slice(0, value.start)}…${line.slice(value.end)}` : line
  return { text: cut(text), bytes }
}

/** An address as it may be kept: the path, and of the query what the app's own pages put there. */
export function redactUrl(target: string): string {
  const url = URL.parse(target, 'http://localhost')
  if (!url) return '/'
  for (const name of [...url.searchParams.keys()])
    if (!keptParameters.has(name)) url.searchParams.delete(name)
  return cut(url.pathname + url.search)
}

function cut(text: string): string {
  return text.length > KEPT_BYTES ? `${text.slice(0, KEPT_BYTES)}…` : text
}
