import { describe, expect, test } from 'vitest'
import { isInternal, routeOn } from './site-routes.ts'

describe('routeOn', () => {
  test.each([
    ['other', '/', '/other-site'],
    ['other', '/?x=1', '/other-site'],
    ['other', '/attack?token=a&load=image', '/other-site/attack?token=a&load=image'],
    ['other', '/attack?_rsc=1&cookie-probe=1&token=a', '/other-site/attack?token=a'],
    ['other', '/attack?token=a%26b', '/other-site/attack?token=a%26b'],
    ['other', '/attack?token=a&token=b', '/other-site/attack?token=a'],
    ['other', '/prize?to=exercise&auto=1&x=1', '/other-site/prize?to=exercise&auto=1'],
    ['other', '/mail?token=a&to=exercise', '/other-site/mail?to=exercise'],
    ['subdomain', '/', '/lab-subdomain'],
    ['subdomain', '/set?name=session', '/lab-subdomain/set'],
  ] as const)('on the site %s, %s is answered by %s', (kind, target, route) => {
    expect(routeOn(kind, target)).toBe(route)
  })

  test.each([
    '/cookies',
    '/api/live',
    '/attack/',
    '/attack.rsc',
    '//',
    '//attack',
    '/./attack',
    '/../cookies',
    '/attack/../../cookies',
    '/%61ttack',
    '/attack%2f..%2f..%2fcookies',
    '/\\cookies',
    '/attack;x',
    '/ATTACK',
    '/other-site',
    '/other-site/attack',
    '/_next/static/chunks/x.js',
    '/_next/data/x/index.json',
    '/icon.svg',
    '/constructor',
    '/__proto__',
    '/set',
  ])('the other site has no %s', (target) => {
    expect(routeOn('other', target)).toBeUndefined()
  })
})

describe('isInternal', () => {
  test.each([
    '/other-site',
    '/other-site/',
    '/other-site/attack',
    '/other-site.rsc',
    '/%6fther-site',
    '/Other-Site',
    '//other-site',
    '/\\other-site',
    '/x/../other-site/inbox',
    '/x%2f..%2fother-site',
    '/lab-subdomain/set',
  ])('keeps %s from the host of the app', (path) => {
    expect(isInternal(path)).toBe(true)
  })

  test.each(['/', '/cookies', '/other-sites', '/x/other-site', '/%', '/cross-site/bank/link'])(
    'lets the app have %s',
    (path) => {
      expect(isInternal(path)).toBe(false)
    },
  )
})
