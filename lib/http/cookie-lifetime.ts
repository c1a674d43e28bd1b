import { parseDateAsFirefox } from './cookie-date-firefox.ts'
import { parseCookieDate, parseDateAsChromium } from './cookie-date.ts'
import type { ProfileRules } from './profile.ts'

/** §5.5: 400 days, in milliseconds. No cookie lives longer, whatever the server asks for. */
export const MAX_LIFETIME = 400 * 24 * 60 * 60 * 1000

const EARLIEST = -8.64e15

const INT64_MAX = 2 ** 63

/** The values of a line's lifetime attributes, each kind in the order of the line. */
export interface LifetimeAttributes {
  maxAge: readonly string[]
  expires: readonly string[]
}

/**
 * Computes when a cookie expires (§5.6.1, §5.6.2 and §5.7 step 6).
 *
 * Max-Age wins over Expires wherever it stands, but a Max-Age that is no number is ignored and then Expires
 * counts. The cap of 400 days applies to both.
 * @param attributes the values, Max-Age in seconds
 * @param now when the line arrived
 * @param rules where the profiles differ
 * @returns the moment, possibly past (this is how a cookie is deleted), or null: it lasts until the session ends
 * @example expiryTime({ maxAge: ['60'], expires: [] }, new Date(0), rulesOf('chromium')) // new Date(60_000)
 */
export function expiryTime(attributes: LifetimeAttributes, now: Date, rules: ProfileRules): Date | null {
  const latest = now.getTime() + MAX_LIFETIME
  const seconds = lastUsable(attributes.maxAge, (text) => parseMaxAge(text, rules), rules)
  // A number too large for any calendar is Infinity here; the cap makes it finite.
  if (seconds !== null)
    return new Date(seconds > 0 ? Math.min(now.getTime() + seconds * 1000, latest) : EARLIEST)
  const date = lastUsable(attributes.expires, (text) => parseExpires(text, rules), rules)
  return date && new Date(Math.min(date.getTime(), latest))
}

/**
 * Reads a Max-Age (§5.6.2 steps 1 to 4): digits, with a "-" before them or not. "1.5", "1e3", "60s" are ignored.
 * @param text the attribute's value, trimmed
 * @param rules where the profiles differ: signs, and numbers that are too large
 * @returns whole seconds, possibly negative or infinite, or null where the attribute is to be ignored
 * @example parseMaxAge('-1', rulesOf('chromium')) // -1
 */
export function parseMaxAge(text: string, rules: ProfileRules): number | null {
  if (rules.maxAge === 'any minus is past' && text.startsWith('-')) return -Infinity
  const signs = rules.maxAge === 'either sign' ? /^[+-]?/ : /^-?/
  const number = (signs.exec(text)?.[0] ?? '') + (/^[+-]?(\d+)/.exec(text)?.[1] ?? '')
  const isWhole = number === text && /\d/.test(number)
  // Browsers stop reading where the number no longer fits 64 bits, and so do not see what comes after it.
  const isHuge = rules.maxAge !== 'digits' && Math.abs(Number(number)) >= INT64_MAX
  return isWhole || isHuge ? Number(number) : null
}

/**
 * Reads an Expires (§5.6.1 step 1).
 * @param text the attribute's value
 * @param rules where the profiles differ: dates
 * @returns the date, or null where the attribute is to be ignored
 */
export function parseExpires(text: string, rules: ProfileRules): Date | null {
  switch (rules.dates) {
    case 'rfc6265bis':
      return parseCookieDate(text)
    case 'chromium':
      return parseDateAsChromium(text)
    case 'firefox':
      return parseDateAsFirefox(text)
  }
}

/** The draft ignores what it cannot read, so that an earlier attribute counts; browsers look at the last only. */
function lastUsable<T>(
  values: readonly string[],
  parse: (text: string) => T | null,
  rules: ProfileRules,
): T | null {
  const candidates = rules.repeatedLifetime === 'last' ? values.slice(-1) : values
  for (const value of candidates.toReversed()) {
    const parsed = parse(value)
    if (parsed !== null) return parsed
  }
  return null
}
