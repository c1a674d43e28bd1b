import { expect, test } from 'vitest'
import { isDeletion } from './is-deletion.ts'

const url = 'http://lab.test/cart'

test.each([
  ['id=; Max-Age=0; Path=/', true],
  ['id=x; Max-Age=-1', true],
  ['id=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Domain=lab.test', true],
  ['id=1', false],
  ['id=; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', false],
  ['id=; Expires=yesterday', false],
  ['id=; Max-Age=0; Domain=other.test', false],
  ['', false],
])('%j: %j', (line, expected) => {
  expect(isDeletion(line, url)).toBe(expected)
})
