import { expect, test } from 'vitest'
import { fullJarReason } from './cookie-budget.ts'
import { REFUSED_BYTES } from './jar-limits.ts'

const url = 'http://localhost:3000/'
const header = (bytes: number) => 'x'.repeat(bytes)

test.each([
  ['a cookie for an empty jar', '', ['a=1'], false],
  ['the cookie that just fits', header(REFUSED_BYTES - 5), ['a=1; Path=/; Max-Age=60'], false],
  ['the cookie that does not', header(REFUSED_BYTES - 4), ['a=1'], true],
  ['several that do not fit together', header(REFUSED_BYTES - 8), ['a=1', 'b=2'], true],
  ['a deletion from a full jar', header(700_000), ['a=; Max-Age=0'], false],
  ['a deletion and a cookie', header(700_000), ['a=; Max-Age=0', 'b=2'], true],
])('%s', (_, cookieHeader, lines, isRefused) => {
  expect(fullJarReason(cookieHeader, lines, url) !== null).toBe(isRefused)
})

test('names the bytes and the way out', () => {
  const reason = fullJarReason(header(40_000), ['a=1'], url)
  expect(reason).toContain('40000 bytes')
  expect(reason).toContain('/cookies')
})
