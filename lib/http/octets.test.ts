import { expect, test } from 'vitest'
import { firstControlCharacter, hasControlCharacter, octetLength, trimWhitespace } from './octets.ts'

test('counts octets of UTF-8, not characters', () => {
  expect(octetLength('aé€😀')).toBe(1 + 2 + 3 + 4)
  expect(octetLength('\ud800')).toBe(3)
})

test('trims spaces and TABs, and nothing else', () => {
  expect(trimWhitespace(' \ta b\t ')).toBe('a b')
  expect(trimWhitespace('\u00a0a\n')).toBe('\u00a0a\n')
  expect(trimWhitespace(' \t ')).toBe('')
})

test('counts %x00-08, %x0A-1F and %x7F as control characters, and TAB not', () => {
  const found = Array.from({ length: 0x100 }, (_, code) => code).filter((code) =>
    hasControlCharacter(String.fromCharCode(code)),
  )
  const expected = [...Array.from({ length: 0x20 }, (_, code) => code).filter((code) => code !== 9), 0x7f]
  expect(found).toEqual(expected)
})

test('points at a control character before it points at a TAB', () => {
  expect(firstControlCharacter('a\tb\0')).toBe(3)
  expect(firstControlCharacter('a\tb')).toBe(1)
  expect(firstControlCharacter('ab')).toBe(-1)
})
