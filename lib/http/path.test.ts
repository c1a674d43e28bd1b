import { expect, test } from 'vitest'
import { defaultPath, pathMatches } from './path.ts'

test.each([
  ['', '/'],
  ['/', '/'],
  ['/cart', '/'],
  ['/shop/', '/shop'],
  ['/shop/cart', '/shop'],
  ['//', '/'],
  ['shop/cart', '/'],
])('takes the directory of %j as default: %j', (requestPath, expected) => {
  expect(defaultPath(requestPath)).toBe(expected)
})

test.each([
  ['/shop', '/shop', true],
  ['/shop/cart', '/shop', true],
  ['/shop/cart', '/shop/', true],
  ['/shopping', '/shop', false],
  ['/shop', '/shop/', false],
  ['/Shop', '/shop', false],
  ['/anything', '/', true],
])('a request to %s matches the path %s: %s', (requestPath, cookiePath, expected) => {
  expect(pathMatches(requestPath, cookiePath)).toBe(expected)
})
