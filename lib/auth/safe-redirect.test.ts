import { describe, expect, test } from 'vitest'
import { hostileAddresses } from '../../e2e/hostile-addresses.ts'
import { safeRedirect } from './safe-redirect.ts'

const site = 'http://localhost:3000'

/** Where a browser goes that gets this `Location` from a page of the site. */
const target = (location: string) => new URL(location, `${site}/login?next=x`)

describe('safeRedirect', () => {
  test.each([
    '/',
    '/protected',
    '/protected?x=1&y=/z',
    '/cookies?form=set#set',
    '/a//b',
    '/@evil.com',
    '/:80/evil.com',
    '/https://evil.com',
    '/%2F%2Fevil.com',
    '/%5Cevil.com',
    '/?next=//evil.com',
    '/#//evil.com',
    '/...',
  ])('keeps %s', (next) => {
    expect(safeRedirect(next)).toBe(next)
  })

  test.each([
    ['/a/../protected', '/protected'],
    ['/../../etc', '/etc'],
    ['/a b', '/a%20b'],
    ['/ü', '/%C3%BC'],
    ['/pro\ttected', '/protected'],
    ['/a\\b', '/a/b'],
  ])('gives %j as the browser would resolve it: %s', (next, path) => {
    expect(safeRedirect(next)).toBe(path)
  })

  test.each(hostileAddresses)('leads home from %j', (next) => {
    expect(safeRedirect(next)).toBe('/')
  })

  test('never leaves the site, whatever stands between the first slash and a host', () => {
    const pieces = [
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '\t',
      '\n',
      '@',
      ':',
      ' ',
      'a',
      '?',
      '#',
      'this-site.invalid',
    ]
    const leaving = pieces.flatMap((first) =>
      pieces.flatMap((second) =>
        pieces
          .flatMap((third) => ['/', '//', '\\'].map((end) => `/${first}${second}${third}${end}evil.com`))
          .filter((next) => target(safeRedirect(next)).origin !== site),
      ),
    )
    expect(leaving).toEqual([])
  })

  test.each(['/\u3002/evil.com', '/\r\nset-cookie: session=x', '/\u2028', '/\ud800', '/%'])(
    'makes of %j something that a header can carry, on this site',
    (next) => {
      const path = safeRedirect(next)
      expect(path).toMatch(/^\/[\x21-\x7e]*$/)
      expect(target(path).origin).toBe(site)
    },
  )

  test('gives what it would give again: a path may pass through login and check', () => {
    for (const next of ['/a/../b?c=d#e', '/ü?ü#ü', '/a b', '/%2F%2Fevil.com']) {
      expect(safeRedirect(safeRedirect(next))).toBe(safeRedirect(next))
    }
  })

  test.each([undefined, null, 1, ['/protected'], { toString: () => '/protected' }])(
    'leads home from %s',
    (next) => {
      expect(safeRedirect(next)).toBe('/')
    },
  )

  test('accepts 2048 characters and no more', () => {
    const longest = `/${'a'.repeat(2047)}`
    expect(safeRedirect(longest)).toBe(longest)
    expect(safeRedirect(`${longest}a`)).toBe('/')
  })
})
