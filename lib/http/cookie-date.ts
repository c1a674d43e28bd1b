// §5.1.1 step 1. Anything else belongs to a token: digits, letters, ":", most control characters, non-ASCII.
const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type Part = 'time' | 'day' | 'month' | 'year'
const PARTS: readonly Part[] = ['time', 'day', 'month', 'year']

/** What a token must look like to be one of the four parts of a date. */
interface DateGrammar extends Record<Part, RegExp> {
  earliestYear: number
}

// The productions of the draft. A number must not be followed by one more digit; anything else may follow.
const DRAFT: DateGrammar = {
  time: /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/,
  day: /^(\d{1,2})(?!\d)/,
  month: /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  year: /^(\d{2,4})(?!\d)/,
  earliestYear: 1601,
}

// What Chromium 156 was measured to take instead: whole tokens, any zeros, years of one to five digits, of any age.
const CHROMIUM: DateGrammar = {
  time: /^(\d+):(\d+):(\d+)$/,
  day: /^(\d{1,2})$/,
  month: DRAFT.month,
  year: /^(\d{1,5})$/,
  earliestYear: 0,
}

/**
 * Reads the date of an `Expires` attribute by the algorithm that accepts all that servers ever sent (§5.1.1).
 *
 * The order of the parts is free, the weekday and the time zone are never read (all dates are UTC), and
 * `new Date(text)` would accept and refuse quite other texts.
 * @param text the attribute's value, of any length
 * @returns the date to the second, or null where the draft says "fail to parse": a session cookie, then
 * @example parseCookieDate('Thu, 01-Jan-70 00:00:10 GMT')?.getTime() // 10000
 */
export function parseCookieDate(text: string): Date | null {
  return parseDate(text, DRAFT)
}

/**
 * Reads the same attribute as Chromium does, which differs for dates that hardly anybody sends.
 * @param text the attribute's value
 * @returns the date, or null where Chromium makes it a session cookie
 * @example parseDateAsChromium('1 Jan 5 00:00:00')?.getUTCFullYear() // 2005, and to the draft no date
 */
export function parseDateAsChromium(text: string): Date | null {
  return parseDate(text, CHROMIUM)
}

function parseDate(text: string, grammar: DateGrammar): Date | null {
  const found: Partial<Record<Part, RegExpExecArray>> = {}
  for (const token of text.split(DELIMITERS)) {
    // Step 2: each token is the first of these parts that it can be and that is still missing.
    for (const part of PARTS) {
      const match = found[part] ? null : grammar[part].exec(token)
      if (!match) continue
      found[part] = match
      break
    }
  }
  const { time, day, month, year } = found
  if (!time || !day || !month || !year) return null
  const fullYear = withCentury(Number(year[1]))
  if (fullYear < grammar.earliestYear) return null
  const monthIndex = MONTHS.indexOf(String(month[1]).toLowerCase())
  return utcDate(fullYear, monthIndex, Number(day[1]), time.slice(1).map(Number))
}

/**
 * Completes a year of two digits: 70 to 99 are of the last century, 0 to 69 of this one (§5.1.1 steps 3 and 4).
 * @param year as written
 * @returns the full year; one above 99 as it is
 */
export function withCentury(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900
  return year <= 69 ? year + 2000 : year
}

/** Steps 5 and 6: a date that no calendar has, as 30 February, is no date. */
function utcDate(year: number, month: number, day: number, [hour = 0, minute = 0, second = 0]: number[]) {
  if (hour > 23 || minute > 59 || second > 59) return null
  const date = new Date(Date.UTC(year, month, day, hour, minute, second))
  // JavaScript turns 30 February into 2 March.
  return date.getUTCDate() === day && date.getUTCMonth() === month ? date : null
}
