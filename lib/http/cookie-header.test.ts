import { expect, test } from 'vitest'
import { parseCookieHeader, serializeCookieHeader } from './cookie-header.ts'

test('keeps duplicates and their order', () => {
  expect(parseCookieHeader('id=1; id=2')).toEqual([
    { name: 'id', value: '1' },
    { name: 'id', value: '2' },
  ])
})

test('reads a pair without "=" as a nameless cookie', () => {
  expect(parseCookieHeader('foo; a=1')).toEqual([
    { name: '', value: 'foo' },
    { name: 'a', value: '1' },
  ])
})

test('splits at the first "=" only and decodes nothing', () => {
  expect(parseCookieHeader('a=b=c%20"d"')).toEqual([{ name: 'a', value: 'b=c%20"d"' }])
})

test('skips what is empty', () => {
  expect(parseCookieHeader('')).toEqual([])
  expect(parseCookieHeader(';; = ;a=;')).toEqual([{ name: 'a', value: '' }])
})

test('writes a nameless cookie without its "="', () => {
  const pairs = [
    { name: 'a', value: '' },
    { name: '', value: 'session=x' },
  ]
  expect(serializeCookieHeader(pairs)).toBe('a=; session=x')
})
