// §5.1.1 step 1. Anything else belongs to a token: digits, letters, ":", most control characters, non-ASCII.
const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/

// The productions of the grammar. What follows a number must not be a further digit; anything else may follow.
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/
const DAY_OF_MONTH = /^(\d{1,2})(?!\d)/
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i
const YEAR = /^(\d{2,4})(?!\d)/

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads the date of an `Expires` attribute by the algorithm that accepts all that servers ever sent (§5.1.1).
 *
 * The order of the parts is free, the weekday and the time zone are never read (all dates are UTC), and
 * `new Date(text)` would accept and refuse quite other texts.
 * @param text the attribute's value, of any length
 * @returns the date to the second, or null where the draft says "fail to parse": the cookie is then a session cookie
 * @example parseCookieDate('Thu, 01-Jan-70 00:00:10 GMT')?.getTime() // 10000
 */
export function parseCookieDate(text: string): Date | null {
  let time: RegExpExecArray | null = null
  let day: RegExpExecArray | null = null
  let month: RegExpExecArray | null = null
  let year: RegExpExecArray | null = null
  for (const token of text.split(DELIMITERS)) {
    // Each token is the first of these that it can be and that is still missing (step 2).
    if (!time && (time = TIME.exec(token))) continue
    if (!day && (day = DAY_OF_MONTH.exec(token))) continue
    if (!month && (month = MONTH.exec(token))) continue
    if (!year) year = YEAR.exec(token)
  }
  if (!time || !day || !month || !year) return null
  const [, hour, minute, second] = time
  return utcDate(
    fullYear(Number(year[1])),
    MONTHS.indexOf(String(month[1]).toLowerCase()),
    Number(day[1]),
    Number(hour),
    Number(minute),
    Number(second),
  )
}

/** Steps 3 and 4: 70 to 99 are of the last century, 00 to 69 of this one. */
function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900
  return year <= 69 ? year + 2000 : year
}

/** Steps 5 and 6: a date that no calendar has, as 30 February, is no date. */
function utcDate(year: number, month: number, day: number, hour: number, minute: number, second: number) {
  if (year < 1601 || hour > 23 || minute > 59 || second > 59) return null
  const date = new Date(Date.UTC(year, month, day, hour, minute, second))
  // JavaScript turns 30 February into 1 March.
  return date.getUTCDate() === day && date.getUTCMonth() === month ? date : null
}
