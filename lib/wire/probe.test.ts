import { expect, test } from 'vitest'
import { probedUntil, probeOf } from './probe.ts'

test.each([
  ['/', '/?cookie-probe=1234'],
  ['/cart', '/cart?cookie-probe=1234'],
  ['/cart/', '/cart/?cookie-probe=1234'],
  ['/a b', '/a%20b?cookie-probe=1234'],
  ['/a?password=x#y', '/a?cookie-probe=1234'],
  ['//other.test/x', null],
  ['/\\other.test', null],
  ['https://other.test/', null],
])('of %j is %j', (path, probe) => {
  expect(probeOf(path, 1234)).toBe(probe)
})

test.each([
  ['/', null],
  ['/?sent=1', null],
  ['/cart?cookie-probe=1234', 1234],
  ['/cart?cookie-probe=', Infinity],
  ['/cart?cookie-probe=x', Infinity],
])('%j tells of what was finished until %j', (target, until) => {
  expect(probedUntil(target)).toBe(until)
})
