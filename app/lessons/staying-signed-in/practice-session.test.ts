import { describe, expect, test } from 'vitest'
import { formatClocks, isRenewalDue, limitReached, secondsLeft } from './practice-session.ts'
import { readClocks } from './_components/read-clocks.ts'

const START = Date.UTC(2026, 10, 20, 12)
const session = { issuedAt: START, renewedAt: START, idle: 30, absolute: 120, isRemembered: true }
const at = (seconds: number) => START + seconds * 1000

describe('a session ends', () => {
  test.each([
    [29.9, 0, null],
    [30, 0, 'idle'],
    [119.9, 100, null],
    [120, 100, 'absolute'],
    [200, 0, 'idle'],
  ] as const)('%d s after the login, renewed at %d s: %s', (seconds, renewed, limit) => {
    expect(limitReached({ ...session, renewedAt: at(renewed) }, at(seconds))).toBe(limit)
  })
})

test('a renewal is due from half of the idle time on', () => {
  expect([14.9, 15].map((seconds) => isRenewalDue(session, at(seconds)))).toEqual([false, true])
})

test('the cookie lives as long as the session, and never past the absolute limit', () => {
  expect(secondsLeft({ ...session, renewedAt: at(20) }, at(20))).toBe(30)
  expect(secondsLeft({ ...session, renewedAt: at(100) }, at(100))).toBe(20)
  expect(secondsLeft({ ...session, renewedAt: at(119.5) }, at(119.5))).toBe(1)
})

test('the clocks are read as they are told', () => {
  expect(formatClocks(session, at(1.5))).toBe(
    'Idle limit: 28.5 of 30 s left.\nAbsolute limit: 118.5 of 120 s left.',
  )
  expect(readClocks(`Signed in as Ada.\n${formatClocks(session, at(1.5))}`, at(1.5))).toEqual({
    idle: { of: 30, endsAt: at(30) },
    absolute: { of: 120, endsAt: at(120) },
  })
  expect(readClocks('Signed out. No session came.', at(1))).toBeNull()
})
