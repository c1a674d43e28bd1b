import { describe, expect, test } from 'vitest'
import { rulesOf, type Profile } from './profile.ts'
import { judgeLine, type Arrival } from './receive-cookie.ts'

const now = new Date('2026-11-20T12:00:00Z')
const https: Arrival = { url: new URL('https://www.shop.test/a/b?c=/d/'), via: 'http', now }
const http: Arrival = { ...https, url: new URL('http://www.shop.test/a/b') }
const script: Arrival = { ...https, via: 'document.cookie' }

function judge(line: string, arrival = https, profile: Profile = 'chromium') {
  return judgeLine(line, arrival, rulesOf(profile))
}

test('fills in the defaults', () => {
  expect(judge('id=1').cookie).toEqual({
    name: 'id',
    value: '1',
    domain: 'www.shop.test',
    hostOnly: true,
    path: '/a',
    secure: false,
    httpOnly: false,
    sameSite: 'Default',
    partition: null,
    priority: 'Medium',
    expires: null,
    createdAt: now,
  })
})

test('reads every attribute', () => {
  const line =
    'id=1; domain=.SHOP.test; path=/x; max-age=60; secure; httponly; samesite=STRICT; partitioned; priority=high'
  expect(judge(line).cookie).toMatchObject({
    domain: 'shop.test',
    hostOnly: false,
    path: '/x',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    partition: 'https://shop.test',
    priority: 'High',
    expires: new Date('2026-11-20T12:01:00Z'),
  })
})

test('lets the last of a name win, even if it is empty or unknown', () => {
  expect(judge('a=1; Path=/x; Path=').cookie?.path).toBe('/a')
  expect(judge('a=1; Domain=other.test; Domain=').cookie?.hostOnly).toBe(true)
  expect(judge('a=1; SameSite=Lax; SameSite=x').cookie?.sameSite).toBe('Default')
})

test('knows no Partitioned in the draft', () => {
  expect(judge('a=1; Partitioned', https, 'rfc6265bis').cookie?.partition).toBeNull()
})

describe('refuses', () => {
  test.each<[string, Arrival, string[]]>([
    ['', https, ['NoCookieContent']],
    ['a=1; Domain=other.test', https, ['InvalidDomain']],
    ['__Secure-a=1; Domain=other.test', https, ['InvalidDomain', 'InvalidPrefix']],
    ['a=1; Secure', http, ['SecureOnly']],
    ['a=1; HttpOnly', script, ['HttpOnlyFromScript']],
    ['a=1; SameSite=None', http, ['SameSiteNoneInsecure']],
    ['a=1; Partitioned', https, ['PartitionedInsecure']],
    ['a=1', { ...https, url: new URL('ftp://shop.test/') }, ['SchemeNotSupported']],
  ])('%j with the reasons of one stage', (line, arrival, reasons) => {
    expect(judge(line, arrival).reasons).toEqual(reasons)
  })

  test('does not go on to a later stage', () => {
    expect(judge('a=1; Secure; SameSite=None; Domain=other.test', http).reasons).toEqual(['InvalidDomain'])
  })
})
