const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Minutes ahead of UTC, summer time included. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ pst: -480, pdt: -420, mst: -420, mdt: -360, cst: -360, cdt: -300, est: -300, edt: -240 },
  ...{ ast: -240, nst: -210, gmt: 0, bst: 60, met: 60, eet: 120, jst: 540 },
}

// A token ends at one of these. "-" and "+" begin the next one, because they may be the sign of a time zone.
const REST_OF_TOKEN = /[^ \t,;\-+/()[\]]*/y
const BETWEEN_TOKENS = /[ \t,;/()[\]]*/y

const UNIVERSAL_TIME = /ut(?![a-z])/iy
const WORD = /[a-z]{3}/iy
const OFFSET = /([+-])(\d*)/y
const NUMBER = /\d+/y
const TIME = /(\d{1,2}):(\d{1,2})(?!\d)(?::?(\d{0,2})(?!\d))(?:[ \t]*([ap])m)?/iy
const NUMERIC_DATE = /(\d{1,2})[/-](\d{1,2})[/-](\d{4,5}|\d{1,2})(?![\da-z])/iy

const MAX_TOKENS = 1001
const MAX_YEAR = 32767

/** What the tokens so far have said; null: nothing yet. */
interface Findings {
  year: number | null
  /** 0 is January. */
  month: number | null
  day: number | null
  time: readonly [hour: number, minute: number, second: number] | null
  zone: string | null
  /** Minutes ahead of UTC, from `+0200`. */
  offset: number | null
}

/**
 * Reads the date of an `Expires` attribute as Firefox does, which has a parser of its own, older than the draft.
 *
 * Unlike the draft's (§5.1.1) it heeds time zones, takes a date without a time, dates in digits (`6/16/95`),
 * `pm`, and days and seconds that are too many (31 February is 3 March); but a minus before a number is a zone.
 * Where a time lacks its seconds, Firefox is up to 80 seconds off; this is not.
 * @param text the attribute's value, of any length
 * @returns the date, or null where Firefox makes it a session cookie
 * @example parseDateAsFirefox('Thu, 01 Jan 1970 02:00:00 +0200')?.getTime() // 0
 */
export function parseDateAsFirefox(text: string): Date | null {
  const found: Findings = { year: null, month: null, day: null, time: null, zone: null, offset: null }
  let at = 0
  for (let tokens = 0; at < text.length; tokens++) {
    if (tokens === MAX_TOKENS) return null
    at = endOfToken(text, readToken(text, at, found), found)
  }
  const { year, month, day, time, zone, offset } = found
  if (year === null || month === null || day === null || year > MAX_YEAR) return null
  const [hour, minute, second] = time ?? [0, 0, 0]
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  date.setUTCHours(hour, minute - (offset ?? ZONES[zone ?? 'gmt'] ?? 0), second)
  return date
}

/** @returns where reading stopped; the rest of the token says nothing */
function readToken(text: string, at: number, found: Findings): number {
  const first = text.charAt(at)
  if (/\d/.test(first)) return readDigits(text, at, found)
  if (first === '+' || first === '-') return readOffset(text, at, found)
  const word = matchAt(WORD, text, at)?.[0].toLowerCase() ?? ''
  if (MONTHS.includes(word)) found.month ??= MONTHS.indexOf(word)
  if (word in ZONES) found.zone ??= word
  if (matchAt(UNIVERSAL_TIME, text, at)) found.zone ??= 'gmt'
  return at
}

function readOffset(text: string, at: number, found: Findings): number {
  const [, sign = '', digits = ''] = matchAt(OFFSET, text, at) ?? []
  // GMT+0300 has a meaning, PST+0300 has none.
  const isExpected = found.offset === null && (found.zone ?? 'gmt') === 'gmt'
  if (isExpected && [1, 2, 4].includes(digits.length)) {
    const [hours, minutes] = digits.length === 4 ? [digits.slice(0, 2), digits.slice(2)] : [digits, '0']
    found.offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
    found.zone = 'gmt'
  }
  return at + 1
}

function readDigits(text: string, at: number, found: Findings): number {
  const digits = matchAt(NUMBER, text, at)?.[0] ?? ''
  const next = text.slice(at + digits.length, at + digits.length + 2)
  if (next.startsWith(':')) return readTime(text, at, found)
  if (/^[/-]\d/.test(next)) return readNumericDate(text, at, found)
  if (/^[a-z]/i.test(next)) return at

  const number = Number(digits)
  if (digits.length === 4 || digits.length === 5) found.year ??= number
  else if (digits.length === 1) found.day ??= number
  else if (digits.length === 2 && found.day === null && number < 32) found.day = number
  else if (digits.length === 2) found.year ??= withCentury(number)
  return at
}

function readTime(text: string, at: number, found: Findings): number {
  const match = found.time ? null : matchAt(TIME, text, at)
  if (!match) return at
  const [whole, hours, minutes, seconds, half = ''] = match
  const hour = Number(hours)
  const isAfternoon = half.toLowerCase() === 'p' && hour < 12
  const isPastMidnight = half.toLowerCase() === 'a' && hour === 12
  const shift = isAfternoon ? 12 : isPastMidnight ? -12 : 0
  found.time = [hour + shift, Number(minutes), Number(seconds)]
  return at + whole.length
}

/** 16/6/95 or, where both can be a month, 6/16/95; or 95-06-16. */
function readNumericDate(text: string, at: number, found: Findings): number {
  const match = found.month === null ? matchAt(NUMERIC_DATE, text, at) : null
  if (!match) return at
  const [first, second, third] = match.slice(1, 4).map(Number) as [number, number, number]
  const beginsWithYear = first > 31 || first === 0
  if (beginsWithYear && (second > 12 || third > 31)) return at
  if (beginsWithYear) Object.assign(found, { year: withCentury(first), month: second - 1, day: third })
  else if (first > 12 && second <= 12) {
    Object.assign(found, { year: withCentury(third), month: second - 1, day: first })
  } else if (first <= 12) Object.assign(found, { year: withCentury(third), month: first - 1, day: second })
  return at + match[0].length
}

/** Where the next token begins. A "-" there is no sign if no digit follows, or after a word before the year. */
function endOfToken(text: string, from: number, { year }: Findings): number {
  let at = skip(REST_OF_TOKEN, text, from)
  for (;;) {
    at = skip(BETWEEN_TOKENS, text, at)
    const isAfterWord = year === null && /[a-z]/i.test(text.charAt(at - 1))
    const isHyphen = text.charAt(at) === '-' && (isAfterWord || !/\d/.test(text.charAt(at + 1)))
    if (!isHyphen) return at
    at++
  }
}

function withCentury(year: number): number {
  if (year < 70) return year + 2000
  return year < 100 ? year + 1900 : year
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0)
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
