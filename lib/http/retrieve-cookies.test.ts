import { expect, test } from 'vitest'
import { createCookieJar } from './cookie-jar.ts'

const now = new Date('2026-11-20T12:00:00Z')

/** A jar of these lines, all from one address. */
function jarOf(url: string, ...lines: string[]) {
  const jar = createCookieJar({ profile: 'rfc6265bis' })
  for (const line of lines) jar.receive(line, { url, via: 'http', now })
  return (to: string, via: 'http' | 'document.cookie' = 'http') => jar.retrieve({ url: to, via, now })
}

test('sends host-only cookies to the host alone, domain cookies to all below', () => {
  const retrieve = jarOf('https://shop.test/', 'host=1', 'domain=1; Domain=shop.test')
  expect(retrieve('https://shop.test/').header).toBe('host=1; domain=1')
  expect(retrieve('https://www.shop.test/').header).toBe('domain=1')
  expect(retrieve('https://other.test/').header).toBe('')
})

test('puts the longest path first, in octets, then the oldest', () => {
  const retrieve = jarOf('https://shop.test/', 'a=1', 'b=1; Path=/x', 'c=1', 'd=1; Path=/x/y')
  expect(retrieve('https://shop.test/x/y').header).toBe('d=1; b=1; a=1; c=1')
})

test('writes empty values and leaves out the "=" of nameless cookies', () => {
  expect(jarOf('https://shop.test/', 'a=', '=b', 'c=1')('https://shop.test/').header).toBe('a=; b; c=1')
})

test('names every reason for which a cookie stays back', () => {
  const retrieve = jarOf('https://shop.test/', 'a=1; Secure; HttpOnly; Path=/x')
  const { header, withheld } = retrieve('http://other.test/', 'document.cookie')
  expect(header).toBe('')
  expect(withheld[0]?.reasons).toEqual([
    'DomainMismatch',
    'NotOnPath',
    'SecureOnly',
    'HttpOnlyHiddenFromScript',
  ])
})

test('does not know ports', () => {
  expect(jarOf('http://shop.test:3000/', 'a=1')('http://shop.test:4000/').header).toBe('a=1')
})

test('sends a partitioned cookie only under the site where it was set', () => {
  const jar = createCookieJar({ profile: 'chromium' })
  const embedded = (initiator: string) => ({ initiator, topLevelNavigation: false, method: 'GET' })
  const from = { url: 'https://widget.test/', via: 'http', now } as const
  const line = 'a=1; Secure; SameSite=None; Partitioned'
  expect(jar.receive(line, { ...from, request: embedded('https://one.test') }).stored).toBe(true)
  expect(jar.retrieve({ ...from, request: embedded('https://www.one.test') }).header).toBe('a=1')
  expect(jar.retrieve({ ...from, request: embedded('https://two.test') }).withheld[0]?.reasons).toEqual([
    'PartitionMismatch',
  ])
})
