import { expect, test } from 'vitest'
import { makeCode, readCode } from './code.ts'

test('a code is seven characters that are not taken for others, and another each time', () => {
  const codes = Array.from({ length: 500 }, makeCode)
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{7}$/)
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(codes.join('')).size, 'all of the alphabet is used').toBe(31)
})

test.each([
  ['ABC2345', 'ABC2345'],
  [' abc 2345 ', 'ABC2345'],
  ['a-b-c-2-3-4-5', 'ABC2345'],
])('readCode(%j) is %j', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})

test.each(['', 'ABC234', 'ABC23456', 'ABC234O', 'ABC2340', 'ÄBC2345', 'ABC2345\0', "' or 1=1"])(
  'readCode(%j) is null',
  (typed) => {
    expect(readCode(typed)).toBe(null)
  },
)

test('reads every code that is made', () => {
  for (let round = 0; round < 100; round++) {
    const code = makeCode()
    expect(readCode(code.toLowerCase())).toBe(code)
  }
})
