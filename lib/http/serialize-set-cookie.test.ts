import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { serializeSetCookie, type SetCookie } from './serialize-set-cookie.ts'
import { parseSetCookie } from './set-cookie.ts'

test('writes every attribute', () => {
  const line = serializeSetCookie({
    name: 'id',
    value: '1',
    maxAge: 60,
    expires: new Date(0),
    domain: 'shop.test',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'None',
    partitioned: true,
    priority: 'High',
  })
  expect(line).toBe(
    'id=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Domain=shop.test; Path=/; Secure; HttpOnly; SameSite=None; Partitioned; Priority=High',
  )
})

test('leaves out what is false', () => {
  expect(serializeSetCookie({ name: 'a', value: '', secure: false, maxAge: 0 })).toBe('a=; Max-Age=0')
})

describe('refuses what would not come back as it went in', () => {
  test.each<[string, SetCookie]>([
    ['a line break in the value', { name: 'a', value: 'b\r\nSet-Cookie: c=d' }],
    ['NUL in the value', { name: 'a', value: '\0' }],
    ['a semicolon in the value', { name: 'a', value: 'b; Domain=shop.test' }],
    ['a semicolon in the path', { name: 'a', value: '', path: '/;Secure' }],
    ['a line break in the domain', { name: 'a', value: '', domain: 'a\n' }],
    ['"=" in the name', { name: 'a=b', value: '' }],
    ['an empty name', { name: '', value: 'a' }],
    ['a space around the value', { name: 'a', value: ' b' }],
    ['a fraction of a second', { name: 'a', value: '', maxAge: 1.5 }],
    ['an invalid date', { name: 'a', value: '', expires: new Date(NaN) }],
  ])('%s', (_, cookie) => {
    expect(() => serializeSetCookie(cookie)).toThrow(/^Cannot write a cookie/)
  })
})

test('is undone by parseSetCookie', () => {
  const text = fc.stringMatching(/^([!-:<-~]([ -:<-~]*[!-:<-~])?)?$/)
  const name = fc.stringMatching(/^[!-:<>-~]+$/)
  const cookie = fc.record({ name, value: text, path: text, domain: text, maxAge: fc.integer() })
  fc.assert(
    fc.property(cookie, (original) => {
      const { name, value, attributes } = parseSetCookie(serializeSetCookie(original))
      const [maxAge, domain, path] = attributes.map((attribute) => attribute.value?.text)
      expect({ name: name?.text, value: value.text, maxAge: Number(maxAge), domain, path }).toEqual(original)
    }),
  )
})
