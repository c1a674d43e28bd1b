import { expect, test } from 'vitest'
import { changeByte } from './change-byte.ts'

test('changes one character and leaves the length', () => {
  expect(changeByte('{"teas":1}', -2)).toBe('{"teas":9}')
  expect(changeByte('{"teas":9}', -2)).toBe('{"teas":1}')
  expect(changeByte('abcd', 1)).toBe('a9cd')
})
