import { expect, test } from 'vitest'
import { probeOf } from './probe.ts'

test.each([
  ['/', '/?cookie-probe=1'],
  ['/cart', '/cart?cookie-probe=1'],
  ['/cart/', '/cart/?cookie-probe=1'],
  ['/a b', '/a%20b?cookie-probe=1'],
  ['/a?password=x#y', '/a?cookie-probe=1'],
  ['//other.test/x', null],
  ['/\\other.test', null],
  ['https://other.test/', null],
])('of %j is %j', (path, probe) => {
  expect(probeOf(path)).toBe(probe)
})
