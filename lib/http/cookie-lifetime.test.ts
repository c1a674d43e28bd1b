import { expect, test } from 'vitest'
import { expiryTime, MAX_LIFETIME, parseMaxAge } from './cookie-lifetime.ts'
import { rulesOf } from './profile.ts'

const draft = rulesOf('rfc6265bis')
const chromium = rulesOf('chromium')
const firefox = rulesOf('firefox')
const now = new Date('2026-11-20T12:00:00Z')

function secondsLeft(maxAge: string[], expires: string[] = [], rules = draft): number | null {
  const end = expiryTime({ maxAge, expires }, now, rules)
  return end && (end.getTime() - now.getTime()) / 1000
}

test('makes a session cookie of a line without lifetime', () => {
  expect(secondsLeft([])).toBeNull()
})

test('prefers Max-Age to Expires', () => {
  expect(secondsLeft(['60'], ['Thu, 01 Jan 1970 00:00:00 GMT'])).toBe(60)
})

test('falls back to Expires where Max-Age is no number', () => {
  expect(secondsLeft(['60s'], ['Fri, 20 Nov 2026 12:01:00 GMT'])).toBe(60)
})

test('caps both at 400 days', () => {
  expect(secondsLeft(['9'.repeat(400)])).toBe(MAX_LIFETIME / 1000)
  expect(secondsLeft([], ['Fri, 20 Nov 2099 12:00:00 GMT'])).toBe(MAX_LIFETIME / 1000)
})

test.each(['0', '-0', '-1', `-${'9'.repeat(400)}`])('puts the end of Max-Age=%s into the past', (maxAge) => {
  expect(secondsLeft([maxAge])).toBeLessThan(0)
})

test('ignores an unreadable attribute, so that the one before it counts; browsers forget that one', () => {
  expect(secondsLeft(['60', 'x'])).toBe(60)
  expect(secondsLeft(['60', 'x'], [], chromium)).toBeNull()
  expect(secondsLeft([], ['Fri, 20 Nov 2026 12:01:00 GMT', 'x'])).toBe(60)
  expect(secondsLeft([], ['Fri, 20 Nov 2026 12:01:00 GMT', 'x'], firefox)).toBeNull()
})

test.each([
  ['007', 7, 7, 7],
  ['-5', -5, -5, -Infinity],
  ['+5', null, 5, null],
  ['-', null, null, -Infinity],
  ['-x', null, null, -Infinity],
  ['1.5', null, null, null],
  ['1e3', null, null, null],
  ['"60"', null, null, null],
  ['', null, null, null],
  ['99999999999999999999x', null, 1e20, 1e20],
])('reads Max-Age=%s as %s (draft), %s (Chromium), %s (Firefox)', (text, ...expected) => {
  expect([draft, chromium, firefox].map((rules) => parseMaxAge(text, rules))).toEqual(expected)
})
