import { withCentury } from './cookie-date.ts'

/** What has been found so far; null: not yet. */
interface Findings {
  year: number | null
  month: number | null
  day: number | null
  time: readonly [hour: number, minute: number, second: number] | null
  zone: string | null
  /** Minutes east of Greenwich, written as `+0100`. */
  offset: number | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Minutes east of Greenwich. */
const ZONES: Record<string, number> = {
  ...{
    pst: -480,
    pdt: -420,
    mst: -420,
    mdt: -360,
    cst: -360,
    cdt: -300,
    est: -300,
    edt: -240,
    ast: -240,
    nst: -210,
  },
  ...{ gmt: 0, ut: 0, bst: 60, met: 60, eet: 120, jst: 540 },
}

const WORD = /^(ut(?![a-z])|[a-z]{3})/i
const OFFSET = /^[+-](\d*)/
const TIME = /^(\d{1,2}):(\d{1,2})(?!\d)(?::(\d{0,2})(?!\d)|(?!:))/
const AM_OR_PM = /^[ \t]*([ap])m/i
const NUMERIC_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{1,2}|\d{4,5})(?![\da-z])/i
const NUMBER = /^\d+(?![\da-z])/i

const REST_OF_TOKEN = /^[^ \t,;\-+/()[\]]*/
const BETWEEN_TOKENS = /^[ \t,;/()[\]]*/
const MAX_TOKENS = 1000

/**
 * Reads the date of an `Expires` attribute as Firefox does, which does not follow §5.1.1 but its own older parser
 * (PR_ParseTimeString of NSPR).
 *
 * It reads time zones, needs no time, takes 10/21/2027 for a date, and turns 31 February into 3 March.
 * @param text the attribute's value
 * @returns the date, or null where Firefox makes it a session cookie
 * @example parseDateAsFirefox('1 Jan 2027 01:00 +0100')?.toISOString() // '2027-01-01T00:00:00.000Z'
 */
export function parseDateAsFirefox(text: string): Date | null {
  const found: Findings = { year: null, month: null, day: null, time: null, zone: null, offset: null }
  let at = 0
  for (let tokens = 0; at < text.length; tokens++) {
    if (tokens > MAX_TOKENS) return null
    at += readToken(text.slice(at), found)
    at = startOfNextToken(text, at, found)
  }
  const { year, month, day, time, zone, offset } = found
  if (year === null || month === null || day === null || year > 0x7fff) return null
  const date = new Date(0)
  // Unlike Date.UTC this takes the year 5 for the year 5.
  date.setUTCFullYear(year, month, day)
  const [hour, minute, second] = time ?? [0, 0, 0]
  date.setUTCHours(hour, minute - (offset ?? ZONES[zone ?? 'gmt'] ?? 0), second)
  return date
}

/** Takes from the token what it can be, and tells how many characters of it have been used. */
function readToken(rest: string, found: Findings): number {
  if (/^[a-z]/i.test(rest)) return readWord(rest, found)
  if (/^[+-]/.test(rest)) return readOffset(rest, found)
  if (!/^\d/.test(rest)) return 0
  if (/^\d+:/.test(rest)) return readTime(rest, found)
  if (/^\d+[/-]\d/.test(rest)) return readNumericDate(rest, found)
  const digits = NUMBER.exec(rest)?.[0] ?? ''
  const isYear = digits.length === 4 || digits.length === 5
  if (isYear) found.year ??= Number(digits)
  else if (digits.length === 1) found.day ??= Number(digits)
  else if (digits.length === 2 && found.day === null && Number(digits) < 32) found.day = Number(digits)
  else if (digits.length === 2) found.year ??= withCentury(Number(digits))
  return 0
}

function readWord(rest: string, found: Findings): number {
  const word = (WORD.exec(rest)?.[0] ?? '').toLowerCase()
  const month = MONTHS.indexOf(word)
  if (month !== -1) found.month ??= month
  else if (word in ZONES) found.zone ??= word
  return 0
}

function readOffset(rest: string, found: Findings): number {
  const digits = OFFSET.exec(rest)?.[1] ?? ''
  const isAllowed = found.offset === null && (found.zone ?? 'gmt') === 'gmt'
  if (isAllowed && [1, 2, 4].includes(digits.length)) {
    const [hours, minutes] = [digits.slice(0, 2), digits.slice(2)].map(Number)
    found.offset = (rest.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
    found.zone = 'gmt'
  }
  return 1
}

function readTime(rest: string, found: Findings): number {
  const match = TIME.exec(rest)
  if (!match || found.time) return 0
  const used = match[0].length
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  // Without digits NSPR takes the code of the next character for the seconds: 7:8 is 48 seconds early.
  const second = match[3] ? Number(match[3]) : (rest.charCodeAt(used) || 0) - '0'.charCodeAt(0)
  found.time = [in24Hours(hour, rest.slice(used)), minute, second]
  return used
}

function in24Hours(hour: number, after: string): number {
  const half = AM_OR_PM.exec(after)?.[1]?.toLowerCase()
  if (half === 'p' && hour < 12) return hour + 12
  return half === 'a' && hour === 12 ? 0 : hour
}

/** 10/21/27 and 21/10/27 alike; 27/10/21 only if the first cannot be a day. */
function readNumericDate(rest: string, found: Findings): number {
  const match = NUMERIC_DATE.exec(rest)
  if (!match || found.month !== null) return 0
  const [first = 0, second = 0, third = 0] = match.slice(1).map(Number)
  const isYearFirst = first > 31 || first === 0
  if (isYearFirst && (second > 12 || third > 31)) return 0
  if (isYearFirst) Object.assign(found, { year: withCentury(first), month: second - 1, day: third })
  else if (first > 12 && second <= 12)
    Object.assign(found, { day: first, month: second - 1, year: withCentury(third) })
  else if (first <= 12) Object.assign(found, { month: first - 1, day: second, year: withCentury(third) })
  return match[0].length
}

function startOfNextToken(text: string, from: number, { year }: Findings): number {
  let at = from + lengthOf(REST_OF_TOKEN, text.slice(from))
  for (;;) {
    at += lengthOf(BETWEEN_TOKENS, text.slice(at))
    // The second "-" of 30-Aug-1966 is no sign, nor is one before anything but a digit.
    const isPartOfDate = year === null && /^[a-z]$/i.test(text.charAt(at - 1))
    if (text[at] !== '-' || (!isPartOfDate && /^-\d/.test(text.slice(at, at + 2)))) return at
    at++
  }
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0
}
