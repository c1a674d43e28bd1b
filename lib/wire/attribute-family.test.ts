import { expect, test } from 'vitest'
import { attributesIn, familyOf, namePrefix } from './attribute-family.ts'

test.each([
  ['where', ['Domain=shop.test', 'path=/']],
  ['lifetime', ['Max-Age=60', 'EXPIRES=Thu, 01 Jan 1970 00:00:00 GMT']],
  ['access', ['HttpOnly', ' secure ', '__Host-id', '__secure-id', '__Http-id', '__Host-Http-id']],
  ['origin', ['SameSite=Lax', 'samesite', 'Partitioned']],
  [null, ['Priority=High', 'Max Age=60', '_Host-id', 'id', '']],
] as const)('the family %s', (family, texts) => {
  for (const text of texts) expect(familyOf(text), text).toBe(family)
})

test.each([
  ["jar.set('a', '1', { httpOnly: true, maxAge: 60, sameSite: 'lax' })", ['httpOnly', 'maxAge', 'sameSite']],
  ["response.set_cookie('a', '1', max_age=60, samesite='Lax')", ['max_age', 'samesite']],
  ["'set-cookie': 'a=1; Path=/; HttpOnly'", ['Path', 'HttpOnly']],
  ['const path = new URL(url).pathname', []],
  ['return redirect(path)', []],
])('finds the attributes in %s', (code, words) => {
  expect(attributesIn(code).map(({ start, end }) => code.slice(start, end))).toEqual(words)
})

test('the longer prefix is found first, as it is written', () => {
  expect(namePrefix('__HOST-http-id')).toBe('__HOST-http-')
  expect(namePrefix('__Host-id')).toBe('__Host-')
  expect(namePrefix('id__Host-')).toBe('')
})
