import { parseCookieHeader } from '../http/cookie-header.ts'
import { decodeCookieValue } from '../http/cookie-value.ts'
import { octetLength } from '../http/octets.ts'
import { effectiveCookieName, parseSetCookie } from '../http/set-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'
import { headerText } from './header-text.ts'
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
  isCut: boolean
}

export const KEPT_BYTES = 8192

// What the app's own pages put into their addresses; any other parameter may be somebody's secret.
const keptParameters = new Set([
  'sent',
  'form',
  'problem',
  'reset',
  'round',
  'done',
  'imported',
  'left-out',
  probeParameter,
])

/**
 * Takes out of a `Cookie` header what may not be stored. Cookies ignore ports: on localhost a request also
 * carries the sessions of whatever else runs on the machine.
 * @param header as Node gives it, a character for each octet
 * @param sent the pairs `name=value` that this app sent to this learner
 * @returns the cookies of the first 8 KB, in their order, and how many came after them
 */
export function redactCookieHeader(
  header: string,
  sent: ReadonlySet<string>,
): { cookies: KeptCookie[]; cookiesLeftOut: number } {
  const cookies: KeptCookie[] = []
  const pairs = parseCookieHeader(header)
  let room = KEPT_BYTES
  for (const pair of pairs) {
    const name = headerText(pair.name)
    const value = headerText(pair.value)
    const isKept = !isOwnCookie(name) && sent.has(`${name}=${value}`)
    const bytes = pair.name.length + pair.value.length
    room -= isKept ? bytes : pair.name.length
    if (room < 0) break
    cookies.push({ name, value: isKept ? value : null, bytes })
  }
  return { cookies, cookiesLeftOut: pairs.length - cookies.length }
}

/** A `Set-Cookie` line as it may be kept: of the app's own cookies the value is taken out. */
export function redactSetCookie(line: string): KeptText {
  const { value } = parseSetCookie(line)
  const isOwn = isOwnCookie(effectiveCookieName(line))
  const text = isOwn ? `${line.slice(0, value.start)}…${line.slice(value.end)}` : line
  return { text: cut(text), bytes: octetLength(line), isCut: text.length > KEPT_BYTES }
}

/**
 * The start of what an exercise answered, as it may be kept: a learner's expression may have put any cookie of the
 * request into it. A value of less than six characters stays: it may as well stand there by chance.
 * @param names of the cookies that this app ever sent to this learner: their values may stay, changed or not
 */
export function redactAnswer(answer: string, cookieHeader: string, names: ReadonlySet<string>): string {
  const secrets = parseCookieHeader(cookieHeader)
    .filter(({ name, value }) => value.length >= 6 && (isOwnCookie(name) || !names.has(name)))
    .flatMap(({ value }) => [headerText(value), decodeCookieValue(headerText(value))])
  // The longest first: a short one may stand in a longer one.
  return secrets
    .sort((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, '…'), cut(answer))
}

/**
 * An address as it may be kept: the path, and of the query what the app's own pages put there.
 * @param target path and query; `//x` is a path here, as it is in a request
 */
export function redactTarget(target: string): string {
  const url = URL.parse(`http://localhost${target}`)
  if (!url) return '/'
  for (const name of new Set(url.searchParams.keys()))
    if (!keptParameters.has(name)) url.searchParams.delete(name)
  return cut(url.pathname + url.search)
}

/** The page a request came from, as it may be kept; '…' for what is no address. */
export function redactReferer(referer: string): string {
  const url = URL.parse(referer)
  return url && url.origin !== 'null' ? url.origin + redactTarget(url.pathname + url.search) : '…'
}

/** The first 8 KB of a header. */
export function cut(text: string): string {
  return text.length > KEPT_BYTES ? `${text.slice(0, KEPT_BYTES)}…` : text
}
