import { randomBytes } from 'node:crypto'

const timeDigits = 12

/**
 * Makes the id of an exchange: text of fixed length that sorts by time in every database. It is the milliseconds
 * since 1970, then the nanoseconds of the clock that all processes of a machine share, for two of them may answer a
 * learner within one millisecond, then a random part.
 * @param at when the response was finished, in milliseconds since 1970
 */
export function exchangeId(at: number): string {
  const parts = [
    timePart(at),
    process.hrtime.bigint().toString(16).padStart(16, '0'),
    randomBytes(6).toString('hex'),
  ]
  return parts.join('')
}

/**
 * Turns an id back in time.
 * @returns what sorts before all ids of that time and later; '' where the text is no id
 * @example shiftBack(exchangeId(10_000), 4_000) < exchangeId(6_000) // true
 */
export function shiftBack(id: string, milliseconds: number): string {
  const time = id.slice(0, timeDigits)
  return /^[0-9a-f]{12}$/.test(time) ? timePart(Math.max(0, parseInt(time, 16) - milliseconds)) : ''
}

function timePart(milliseconds: number): string {
  return milliseconds.toString(16).padStart(timeDigits, '0')
}
