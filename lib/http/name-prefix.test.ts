import { expect, test } from 'vitest'
import { createCookieJar } from './cookie-jar.ts'
import type { Profile } from './profile.ts'

const PROFILES: readonly Profile[] = ['rfc6265bis', 'chromium', 'firefox']

/** Who stores the line: three letters, a dot for each profile that refuses. */
function storedBy(
  line: string,
  url = 'https://shop.test/',
  via: 'http' | 'document.cookie' = 'http',
): string {
  const isStored = (profile: Profile) =>
    createCookieJar({ profile }).receive(line, { url, via, now: new Date() }).stored
  return PROFILES.map((profile) => (isStored(profile) ? profile.charAt(0) : '.')).join('')
}

test.each([
  ['__Secure-a=1; Secure', 'rcf'],
  ['__Secure-a=1', '...'],
  ['__sEcUrE-a=1', '...'],
  ['__Secure-a=1; Secure; Domain=shop.test; Path=/x', 'rcf'],
  ['__Host-a=1; Secure; Path=/', 'rcf'],
  ['__HOST-a=1; Path=/', '...'],
  ['__Host-a=1; Secure; Path=/; Domain=shop.test', '...'],
  ['__Host-a=1; Secure; Path=/; Domain=', 'rcf'],
  ['__Host-a=1; Secure; Path=/x', '...'],
  ['__Host-a=1; Secure', '..f'],
  ['__Host-a=1; Secure; Path=oops', 'r.f'],
  ['__Http-a=1; Secure; HttpOnly', 'rcf'],
  ['__Http-a=1; Secure', 'r..'],
  ['__Host-Http-a=1; Secure; HttpOnly; Path=/', 'rcf'],
  ['__Host-Http-a=1; Secure; Path=/', 'r..'],
  ['__Host-Http-a=1; Secure; HttpOnly; Path=/; Domain=shop.test', '...'],
  ['=__Host-a', '...'],
  ['=__secure-a; Secure', '...'],
  ['=__Http-a', 'r..'],
])('%s is stored by %s', (line, expected) => {
  expect(storedBy(line)).toBe(expected)
})

test('needs a secure connection, or a trusted one', () => {
  expect(storedBy('__Secure-a=1; Secure', 'http://shop.test/')).toBe('...')
  expect(storedBy('__Host-a=1; Secure; Path=/', 'http://localhost/')).toBe('.cf')
})

test('lets Chromium and Firefox take __Host- with the own address as Domain', () => {
  expect(storedBy('__Host-a=1; Secure; Path=/; Domain=127.0.0.1', 'https://127.0.0.1/')).toBe('.cf')
  expect(storedBy('__Host-a=1; Secure; Path=/; Domain=localhost', 'https://localhost/')).toBe('r.f')
})

test('keeps __Http- from scripts', () => {
  expect(storedBy('__Http-a=1; Secure; HttpOnly', 'https://shop.test/', 'document.cookie')).toBe('...')
  expect(storedBy('__Host-a=1; Secure; Path=/', 'https://shop.test/', 'document.cookie')).toBe('rcf')
})
