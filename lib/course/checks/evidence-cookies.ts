import { effectiveCookieName, parseSetCookie } from '../../http/set-cookie.ts'
import type { Evidence } from '../check.ts'

/** The line of an answer that decides about a cookie: of two for one name a browser keeps what the last says (§5.7). */
export function lastLine({ lines }: Pick<Evidence, 'lines'>, wanted: string): string | undefined {
  return lines.findLast((line) => effectiveCookieName(line) === wanted)
}

/** The value that an answer gives to a cookie, '' for one that it empties or deletes; undefined: it names no such. */
export function valueSetBy(answer: Pick<Evidence, 'lines'>, wanted: string): string | undefined {
  const line = lastLine(answer, wanted)
  return line === undefined ? undefined : parseSetCookie(line).value.text
}

/**
 * The value of a cookie that came with a request; undefined: none came.
 * @returns null for one that this app never sent this learner: changed, or from elsewhere; of two the first, which
 * has the longer path (§5.8.3)
 */
export function valueBroughtBy(
  { cookies }: Pick<Evidence, 'cookies'>,
  wanted: string,
): string | null | undefined {
  return cookies.find(({ name }) => name === wanted)?.value
}

/** Whether a request brought a cookie with this very value; an empty value, or none, is never brought. */
export function brings(
  { cookies }: Pick<Evidence, 'cookies'>,
  wanted: string,
  value: string | undefined,
): boolean {
  return Boolean(value) && cookies.some((cookie) => cookie.name === wanted && cookie.value === value)
}

/** Whether a line has an attribute, with a value or without. @param wanted its name in lower case */
export function hasAttribute(line: string, wanted: string): boolean {
  return parseSetCookie(line).attributes.some(({ name }) => name.text.toLowerCase() === wanted)
}

/** The value of an attribute: of two of one name the last counts (§5.6). @param wanted its name in lower case */
export function lastAttribute(line: string, wanted: string): string | undefined {
  return parseSetCookie(line).attributes.findLast(({ name }) => name.text.toLowerCase() === wanted)?.value
    ?.text
}
