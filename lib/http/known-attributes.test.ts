import { expect, test } from 'vitest'
import { attributeName, isOversized, knownAttributes, MAX_ATTRIBUTE_OCTETS } from './known-attributes.ts'
import { rulesOf } from './profile.ts'

const draft = rulesOf('rfc6265bis')

test('recognises names in any case, and no others', () => {
  expect(attributeName('HTTPONLY')).toBe('httponly')
  expect(attributeName('MaxAge')).toBeNull()
  expect(attributeName('"Secure"')).toBeNull()
})

test('gathers the values of each known attribute in their order', () => {
  const known = knownAttributes('a=1; Path = /x ;PATH=;foo=bar; Secure; secure=no', draft)
  expect(known).toMatchObject({ path: ['/x', ''], secure: ['', 'no'], domain: [] })
})

test('does not look at the pair', () => {
  expect(knownAttributes('Path=/x', draft).path).toEqual([])
})

test('limits values to 1024 octets, not characters', () => {
  expect(isOversized('x'.repeat(MAX_ATTRIBUTE_OCTETS))).toBe(false)
  expect(isOversized('x'.repeat(MAX_ATTRIBUTE_OCTETS + 1))).toBe(true)
  expect(isOversized('é'.repeat(513))).toBe(true)
})

test('ignores an oversized attribute, so that the one before it counts', () => {
  const line = `a=1; Path=/x; Path=/${'x'.repeat(MAX_ATTRIBUTE_OCTETS)}; Secure=${'x'.repeat(1025)}`
  expect(knownAttributes(line, draft)).toMatchObject({ path: ['/x'], secure: [] })
  expect(knownAttributes(line, rulesOf('firefox')).secure).toHaveLength(1)
})
