import { describe, expect, test } from 'vitest'
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

  test.each([
    'https://evil.com',
    'https://evil.com/protected',
    'HTTPS://evil.com',
    'https:evil.com',
    'https:/evil.com',
    'https:///evil.com',
    'http:evil.com',
    'http:/\\evil.com',
    'ftp://evil.com',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:http://localhost:3000/1',
    'file:///etc/passwd',
    'mailto:a@evil.com',
    '//evil.com',
    '///evil.com',
    '////evil.com',
    '//////////evil.com',
    '//evil.com/..',
    '//evil.com\\@localhost:3000',
    '//localhost:3000@evil.com',
    '//localhost:3000',
    '//3232235777',
    '//[::1]/',
    '/\\evil.com',
    '/\\/evil.com',
    '\\/evil.com',
    '\\\\evil.com',
    '/\t/evil.com',
    '/\n/evil.com',
    '/\r/evil.com',
    '/\r\n/evil.com',
    '/\t\\evil.com',
    '/\t\n\r/evil.com',
    '\t//evil.com',
    ' //evil.com',
    '\0//evil.com',
    '\u00a0//evil.com',
    '\u200b//evil.com',
    '/.//evil.com',
    '/..//evil.com',
    '/././/evil.com',
    '/%2e//evil.com',
    '/%2E%2e//evil.com',
    '/.%2e//evil.com',
    '/a/..//evil.com',
    '/a/%2e%2e//evil.com',
    '/.\\/evil.com',
    '/a/..\\\\evil.com',
    '/.\t//evil.com',
    '/\t/this-site.invalid//evil.com',
    '/\t/this-site.invalid/.//evil.com',
    '/\t/x@this-site.invalid:80//evil.com',
    '/\t/this-site.invalid@evil.com',
    '/\t/[',
    'evil.com',
    './/evil.com',
    '..//evil.com',
    '?next=//evil.com',
    '#//evil.com',
    '@evil.com',
    ':80',
    '',
    ' ',
    ' /protected',
    '\u2044evil.com',
    '\uff0f\uff0fevil.com',
  ])('leads home from %j', (next) => {
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
