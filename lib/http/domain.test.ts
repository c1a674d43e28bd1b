import { describe, expect, test } from 'vitest'
import { cookieDomain, domainMatches, isIpAddress } from './domain.ts'
import { rulesOf } from './profile.ts'

const draft = rulesOf('rfc6265bis')
const chromium = rulesOf('chromium')
const firefox = rulesOf('firefox')

describe('domainMatches', () => {
  test.each([
    ['shop.test', 'shop.test', true],
    ['www.shop.test', 'shop.test', true],
    ['bookshop.test', 'shop.test', false],
    ['shop.test', 'www.shop.test', false],
    ['127.0.0.1', '0.0.1', false],
    ['127.0.0.1', '127.0.0.1', true],
  ])('%s within %s: %s', (host, domain, expected) => {
    expect(domainMatches(host, domain)).toBe(expected)
  })
})

describe('cookieDomain', () => {
  test('is the host alone without a Domain, or with an empty one', () => {
    expect(cookieDomain(null, 'www.shop.test', draft)).toEqual({ domain: 'www.shop.test', hostOnly: true })
    expect(cookieDomain('', 'www.shop.test', draft)).toEqual({ domain: 'www.shop.test', hostOnly: true })
  })

  test.each(['shop.test', '.shop.test', 'SHOP.Test'])('takes Domain=%s from a host below it', (domain) => {
    expect(cookieDomain(domain, 'www.shop.test', draft)).toEqual({ domain: 'shop.test', hostOnly: false })
  })

  test.each([
    'other.test',
    '..shop.test',
    'shop.test.',
    'a.www.shop.test',
    'test',
    '.',
    '%73hop.test',
    '"shop.test"',
  ])('refuses Domain=%s from www.shop.test in Chromium', (domain) => {
    expect(cookieDomain(domain, 'www.shop.test', chromium)).toBeNull()
  })

  test('lets a public suffix set cookies for itself only', () => {
    expect(cookieDomain('github.io', 'me.github.io', draft)).toBeNull()
    expect(cookieDomain('github.io', 'github.io', draft)).toEqual({ domain: 'github.io', hostOnly: true })
    expect(cookieDomain('localhost', 'a.localhost', draft)).toBeNull()
    expect(cookieDomain('localhost', 'localhost', draft)).toEqual({ domain: 'localhost', hostOnly: true })
    expect(cookieDomain('lab.localhost', 'a.lab.localhost', draft)?.hostOnly).toBe(false)
  })

  test('finds no domain in a single dot; browsers find a mistake', () => {
    expect(cookieDomain('.', 'shop.test', draft)?.hostOnly).toBe(true)
    expect(cookieDomain('.', 'shop.test', firefox)).toBeNull()
  })

  test('takes an address for itself only', () => {
    expect(cookieDomain('.127.0.0.1', '127.0.0.1', chromium)).toEqual({ domain: '127.0.0.1', hostOnly: true })
    expect(cookieDomain('127.0.0.1', '127.0.0.1', draft)?.hostOnly).toBe(false)
    expect(cookieDomain('0.0.1', '127.0.0.1', chromium)).toBeNull()
    expect(cookieDomain('[::1]', '[::1]', chromium)?.domain).toBe('[::1]')
  })

  test('refuses non-ASCII, where Chromium converts it', () => {
    const host = 'xn--bcher-kva.test'
    expect(
      [draft, chromium, firefox].map((rules) => cookieDomain('bücher.test', host, rules)?.domain),
    ).toEqual([undefined, host, undefined])
    expect(cookieDomain('é@shop.test', 'shop.test', chromium)).toBeNull()
  })

  test('is freed by Chromium of characters that a host does not show', () => {
    expect(cookieDomain('.shop\uFEFF.test', 'www.shop.test', chromium)?.domain).toBe('shop.test')
    expect(cookieDomain('shop\u00a0.test', 'www.shop.test', chromium)).toBeNull()
  })

  test('keeps the final dot of a fully qualified name apart', () => {
    expect(cookieDomain('shop.test', 'shop.test.', draft)).toBeNull()
    expect(cookieDomain('shop.test.', 'shop.test.', draft)?.domain).toBe('shop.test.')
  })
})

test('recognises addresses as URL writes them', () => {
  const hosts = ['http://0x7f.1/', 'http://[::1]/', 'http://1.2.3.4.test/'].map(
    (url) => new URL(url).hostname,
  )
  expect(hosts.map(isIpAddress)).toEqual([true, true, false])
})
