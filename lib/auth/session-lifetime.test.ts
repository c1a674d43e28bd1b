import { afterEach, describe, expect, test, vi } from 'vitest'
import { IDLE_SECONDS, isRenewalDue, isSealOver, isTouchDue, SESSION_SECONDS } from './session-lifetime.ts'

afterEach(() => vi.useRealTimers())

const HOUR = 3600_000

/** Lives through days of visits by a clock that is set, and says after how many hours the seal was over. */
function hoursUntilOver(hoursBetweenVisits: number): number {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
  const seal = { issuedAt: Date.now(), renewedAt: Date.now() }
  for (let visit = 0; visit < 1000; visit++) {
    vi.advanceTimersByTime(hoursBetweenVisits * HOUR)
    const now = new Date()
    if (isSealOver(seal, now)) break
    if (isRenewalDue(seal, now)) seal.renewedAt = now.getTime()
  }
  return Date.now() / HOUR
}

describe('a session', () => {
  test('ends with the 30th day for who is here each hour', () => {
    expect(hoursUntilOver(1)).toBe(SESSION_SECONDS / 3600)
  })

  test('ends with the 30th day for who is here once in 23 hours', () => {
    const hours = hoursUntilOver(23)
    expect(hours).toBeGreaterThanOrEqual(30 * 24)
    expect(hours).toBeLessThan(31 * 24)
  })

  test('ends for who stays away for 24 hours', () => {
    expect(hoursUntilOver(24)).toBe(IDLE_SECONDS / 3600)
  })

  test('is kept by who comes before the half and again before the whole of the window', () => {
    expect(hoursUntilOver(11)).toBeGreaterThan(29 * 24)
  })
})

describe('isTouchDue', () => {
  test('is due after five minutes, not before', () => {
    const seen = new Date(0)
    expect(isTouchDue(seen, new Date(300_000 - 1))).toBe(false)
    expect(isTouchDue(seen, new Date(300_000))).toBe(true)
  })
})
