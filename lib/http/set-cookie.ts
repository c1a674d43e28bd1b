import { trimmedSpan, trimWhitespace } from './octets.ts'

/** A piece of the line, trimmed, with the offsets of its first character and of the one after its last. */
export interface Span {
  text: string
  start: number
  end: number
}

/** One `; name=value` of the line, unjudged: it may be unknown, repeated, empty or too long. */
export interface SetCookieAttribute {
  name: Span
  /** null where the attribute has no `=`, as `Secure`. */
  value: Span | null
}

/** A `Set-Cookie` line taken apart. */
export interface ParsedSetCookie {
  /** null where the line has no `=` before its first `;`. */
  name: Span | null
  value: Span
  /** In the order of the line. Where neither a name nor a value stands between two semicolons, there is none. */
  attributes: SetCookieAttribute[]
}

/**
 * Takes a `Set-Cookie` line apart without judging it (§5.6, both algorithms).
 *
 * There is no quoting and no escaping: the first `;` ends the pair even inside double quotes, and only the first
 * `=` splits a pair, so that a value may hold more of them. It takes time in proportion to the line.
 * @param line the header's value as sent, of any length and with any characters
 * @returns the parts, trimmed; it never throws
 * @example parseSetCookie('id=1; Path=/').attributes[0]?.value?.text // '/'
 */
export function parseSetCookie(line: string): ParsedSetCookie {
  const attributes: SetCookieAttribute[] = []
  forEachAttribute(line, (start, equals, end) => {
    // Here the whole string is the name where there is no `=`; in the first pair it is the value.
    const name = span(line, start, equals)
    const value = equals < end ? span(line, equals + 1, end) : null
    if (name.text || value?.text) attributes.push({ name, value })
  })
  return { ...parsePair(line), attributes }
}

/**
 * Takes only the name and the value off a line: what stands before its first `;` (§5.6 steps 2 to 4).
 * @param line the line as sent
 * @returns both trimmed; the name is null where there is no `=`
 * @example parsePair(' a = b=c ; Path=/') // name 'a', value 'b=c'
 */
export function parsePair(line: string): { name: Span | null; value: Span } {
  const end = nextSemicolon(line, 0)
  const equals = indexWithin(line, '=', 0, end)
  if (equals === end) return { name: null, value: span(line, 0, end) }
  return { name: span(line, 0, equals), value: span(line, equals + 1, end) }
}

/**
 * Walks through the attributes of a line without copying any: a judge needs few of half a million.
 * @param line the line as sent
 * @param visit called for each with the untrimmed offsets of its start, of its `=` (`end` if it has none) and its end
 */
export function forEachAttribute(
  line: string,
  visit: (start: number, equals: number, end: number) => void,
): void {
  for (let start = nextSemicolon(line, 0) + 1; start <= line.length;) {
    const end = nextSemicolon(line, start)
    visit(start, indexWithin(line, '=', start, end), end)
    start = end + 1
  }
}

/**
 * Tells under which name a server reads a cookie back, once a browser has stored this line and sent it.
 *
 * It differs from the name typed where that is empty: `=session=x` is stored as a nameless cookie, sent as
 * `session=x` (§5.8.3 step 6) and read as `session`. Of a line without `=` the whole is the name: Firefox sends
 * `foo=`, and Next reads a bare `foo` as a cookie of that name. Who guards a cookie's name must compare this one.
 * @param line the `Set-Cookie` line as sent
 * @returns the name, trimmed, its case kept
 * @example effectiveCookieName(' =session=x; Path=/') // 'session'
 */
export function effectiveCookieName(line: string): string {
  const { name, value } = parsePair(line)
  if (name?.text) return name.text
  const equals = indexWithin(value.text, '=', 0, value.text.length)
  return trimWhitespace(value.text.slice(0, equals))
}

function span(line: string, from: number, to: number): Span {
  const { start, end } = trimmedSpan(line, from, to)
  return { text: line.slice(start, end), start, end }
}

function nextSemicolon(line: string, from: number): number {
  const found = line.indexOf(';', from)
  return found === -1 ? line.length : found
}

/** The offset, or `end`. A plain `indexOf` would run to the end of the line for each attribute: quadratic time. */
function indexWithin(line: string, character: string, start: number, end: number): number {
  let index = start
  while (index < end && line[index] !== character) index++
  return index
}
