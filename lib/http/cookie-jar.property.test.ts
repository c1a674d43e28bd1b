import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCookieJar, type CookieContext } from './cookie-jar.ts'
import { domainMatches } from './domain.ts'
import { explainSetCookie } from './explain.ts'

const HOSTS = [
  'shop.test',
  'www.shop.test',
  'a.www.shop.test',
  'bookshop.test',
  'localhost',
  '127.0.0.1',
  'me.github.io',
]
const now = new Date('2026-11-20T12:00:00Z')

const profile = fc.constantFrom('rfc6265bis', 'chromium', 'firefox')
const context: fc.Arbitrary<CookieContext> = fc.record({
  url: fc
    .tuple(
      fc.constantFrom('http', 'https'),
      fc.constantFrom(...HOSTS),
      fc.constantFrom('/', '/a', '/a/b', '/ab'),
    )
    .map(([scheme, host, path]) => `${scheme}://${host}${path}`),
  via: fc.constantFrom('http', 'document.cookie'),
  now: fc.constant(now),
  request: fc.record({
    initiator: fc.constantFrom(
      null,
      'null',
      'https://shop.test',
      'http://shop.test',
      'https://evil.test',
      '?',
    ),
    topLevelNavigation: fc.boolean(),
    method: fc.constantFrom('GET', 'POST'),
  }),
})
const attribute = fc.oneof(
  fc.constantFrom(
    'Secure',
    'HttpOnly',
    'Partitioned',
    'Path',
    'Path=/',
    'Path=/a',
    'Max-Age=60',
    'Max-Age=0',
    'x=y',
  ),
  fc.constantFrom(...HOSTS).map((host) => `Domain=${host}`),
  fc.constantFrom('Strict', 'Lax', 'None', 'x').map((value) => `SameSite=${value}`),
)
const name = fc.constantFrom('a', 'b', '', '__Host-a', '__Secure-a')
const line = fc
  .tuple(
    name,
    fc.constantFrom('=', '= ', ''),
    fc.stringMatching(/^[a-z=]{0,3}$/),
    fc.array(attribute, { maxLength: 5 }),
  )
  .map(([name, equals, value, attributes]) => [`${name}${equals}${value}`, ...attributes].join('; '))
const history = fc.array(fc.tuple(line, context), { maxLength: 12 })

test('never throws, whatever the line', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(';', '=', ' ', '\t', '"', '\0', '\ud800', 'a') }),
  )
  fc.assert(
    fc.property(profile, anything, context, (profile, text, from) => {
      const verdict = createCookieJar({ profile }).receive(text, from)
      const { remarks, parts } = explainSetCookie(text, { ...from, profile })
      const isRefused = verdict.reasons.length + verdict.unreported.length > 0
      expect(remarks.some(({ severity }) => severity === 'error')).toBe(isRefused)
      for (const { start, end } of [...remarks, ...parts])
        expect(0 <= start && start <= end && end <= text.length).toBe(true)
    }),
  )
})

test('sends a cookie only where it domain-matches, and never one that was refused', () => {
  fc.assert(
    fc.property(profile, history, context, (profile, steps, to) => {
      const jar = createCookieJar({ profile })
      const accepted = new Set<string>()
      for (const [text, from] of steps) {
        const { cookie } = jar.receive(text, from)
        if (cookie) accepted.add(`${cookie.name}=${cookie.value}`)
      }
      const { hostname } = new URL(to.url)
      for (const cookie of jar.retrieve(to).sent) {
        expect(cookie.hostOnly ? cookie.domain === hostname : domainMatches(hostname, cookie.domain)).toBe(
          true,
        )
        expect(accepted).toContain(`${cookie.name}=${cookie.value}`)
      }
    }),
  )
})

test('changes nothing when it receives a line twice', () => {
  fc.assert(
    fc.property(profile, history, line, context, (profile, steps, text, from) => {
      const jar = createCookieJar({ profile })
      for (const [earlier, context] of steps) jar.receive(earlier, context)
      jar.receive(text, from)
      const once = jar.retrieve({ ...from, via: 'http' })
      jar.receive(text, from)
      expect(jar.retrieve({ ...from, via: 'http' })).toEqual(once)
    }),
  )
})

test('holds every cookie either sent or withheld for a reason', () => {
  fc.assert(
    fc.property(profile, history, context, (profile, steps, to) => {
      const jar = createCookieJar({ profile })
      for (const [text, from] of steps) jar.receive(text, from)
      const { sent, withheld } = jar.retrieve(to)
      const everywhere = HOSTS.map((host) => jar.retrieve({ ...to, url: `https://${host}/a/b` }))
      for (const elsewhere of everywhere) {
        expect(elsewhere.sent.length + elsewhere.withheld.length).toBe(sent.length + withheld.length)
      }
      for (const { reasons } of withheld) expect(reasons).not.toEqual([])
    }),
  )
})
