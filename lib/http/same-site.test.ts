import { describe, expect, test } from 'vitest'
import { createCookieJar } from './cookie-jar.ts'
import type { Profile } from './profile.ts'
import { LAX_ALLOWING_UNSAFE_AGE, partitionOf, siteOf, type RequestContext } from './same-site.ts'

const url = 'https://shop.test/'
const now = new Date('2026-11-20T12:00:00Z')
const LINES = ['s=1; SameSite=Strict', 'l=1; SameSite=Lax', 'd=1', 'n=1; SameSite=None; Secure']

const link: RequestContext = { initiator: 'https://evil.test', topLevelNavigation: true, method: 'GET' }
const form: RequestContext = { ...link, method: 'POST' }
const image: RequestContext = { ...link, topLevelNavigation: false }
const typed: RequestContext = { ...link, initiator: null }
const ownLink: RequestContext = { ...link, initiator: 'https://www.shop.test' }
const fromHttp: RequestContext = { ...link, initiator: 'http://shop.test' }

/** The names of the cookies that go with a request, in a jar that has all four. */
function sent(
  profile: Profile,
  request: RequestContext,
  age = 0,
  via: 'http' | 'document.cookie' = 'http',
): string {
  const jar = createCookieJar({ profile })
  for (const line of LINES) jar.receive(line, { url, via: 'http', now })
  const later = new Date(now.getTime() + age)
  return jar
    .retrieve({ url, via, now: later, request })
    .sent.map(({ name }) => name)
    .join('')
}

/** The names of the cookies that a response to a request may set. */
function stored(profile: Profile, request: RequestContext, via: 'http' | 'document.cookie' = 'http'): string {
  const jar = createCookieJar({ profile })
  return LINES.filter((line) => jar.receive(line, { url, via, now, request }).stored)
    .map((line) => line.charAt(0))
    .join('')
}

describe('sending', () => {
  test.each<[string, RequestContext, string, string]>([
    ['a typed address', typed, 'sldn', 'sldn'],
    ['a link of the same site', ownLink, 'sldn', 'sldn'],
    ['a link of another site', link, 'ldn', 'ldn'],
    ['a POST form of another site', form, 'dn', 'dn'],
    ['an image on another site', image, 'n', 'dn'],
    ['a link from http to https of one name', fromHttp, 'ldn', 'sldn'],
    ['an opaque origin', { ...image, initiator: 'null' }, 'n', 'dn'],
    ['nonsense for an origin', { ...image, initiator: '\0' }, 'n', 'dn'],
  ])('with %s go %3$s in Chromium, %4$s in Firefox', (_, request, inChromium, inFirefox) => {
    expect([sent('chromium', request), sent('firefox', request)]).toEqual([inChromium, inFirefox])
  })

  test('is lenient to an unset SameSite for two minutes', () => {
    expect(sent('chromium', form, LAX_ALLOWING_UNSAFE_AGE)).toBe('dn')
    expect(sent('chromium', form, LAX_ALLOWING_UNSAFE_AGE + 1)).toBe('n')
    expect(sent('firefox', form, LAX_ALLOWING_UNSAFE_AGE + 1)).toBe('dn')
  })

  test('shows all to the scripts of a page that a link led to, and few to those of a frame', () => {
    expect(sent('chromium', link, 0, 'document.cookie')).toBe('sldn')
    expect(sent('chromium', image, 0, 'document.cookie')).toBe('n')
  })

  test('says when only the scheme differs', () => {
    const jar = createCookieJar({ profile: 'chromium' })
    jar.receive('s=1; SameSite=Strict', { url, via: 'http', now })
    const { withheld } = jar.retrieve({ url, via: 'http', now, request: fromHttp })
    expect(withheld[0]?.reasons).toEqual(['SchemefulSameSiteStrict'])
  })
})

describe('setting', () => {
  test('is open to every top-level navigation, whatever the method', () => {
    expect([stored('chromium', link), stored('chromium', form)]).toEqual(['sldn', 'sldn'])
  })

  test('is closed to other cross-site requests, but for SameSite=None', () => {
    expect([stored('rfc6265bis', image), stored('chromium', image), stored('firefox', image)]).toEqual([
      'n',
      'n',
      'dn',
    ])
    expect(stored('chromium', image, 'document.cookie')).toBe('n')
  })
})

test('counts hosts without registrable domain as sites of their own, and no ports', () => {
  const urls = [
    'http://localhost:1',
    'http://127.0.0.1',
    'http://a.localhost',
    'ws://www.shop.test:8',
    'https://shop.test',
  ]
  expect(urls.map((text) => siteOf(new URL(text)))).toEqual([
    'http://localhost',
    'http://127.0.0.1',
    'http://a.localhost',
    'http://shop.test',
    'https://shop.test',
  ])
})

test('puts a Partitioned cookie under the site in the address bar', () => {
  const context = { url: new URL(url), via: 'http' } as const
  expect(partitionOf(context)).toBe('https://shop.test')
  expect(partitionOf({ ...context, request: link })).toBe('https://shop.test')
  expect(partitionOf({ ...context, request: image })).toBe('https://evil.test')
})
