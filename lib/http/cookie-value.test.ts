import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCookieValue, encodeCookieValue, quoteAsFlask } from './cookie-value.ts'

test('reads what Next.js wrote', () => {
  expect(decodeCookieValue('Hello%2C%20Gr%C3%BC%C3%9Fe')).toBe('Hello, Grüße')
})

test('reads what Flask wrote', () => {
  expect(decodeCookieValue('"Hello World"')).toBe('Hello World')
  expect(decodeCookieValue('"a\\054b\\073 \\"c\\" \\\\ Gr\\303\\274n"')).toBe('a,b; "c" \\ Grün')
})

test('does not percent-decode inside of quotes', () => {
  expect(decodeCookieValue('"100%25"')).toBe('100%25')
})

test.each(['100%', '%E0%A4%A', '%FF', '"a"b"', '"a\\', '"a\\"', '"', '"\\377"', '"open'])(
  'leaves the malformed value %j unchanged',
  (value) => {
    expect(decodeCookieValue(value)).toBe(value)
  },
)

test('encodes as Werkzeug does: bare where it can, else quoted with octal escapes', () => {
  expect(quoteAsFlask('a=b/c')).toBe('a=b/c')
  expect(quoteAsFlask('Hello World')).toBe('"Hello World"')
  expect(quoteAsFlask('a,b;"c"\\ü')).toBe('"a\\054b\\073\\"c\\"\\\\\\303\\274"')
})

test('encodes a lone surrogate as U+FFFD', () => {
  expect(encodeCookieValue('a\ud800')).toBe('a%EF%BF%BD')
})

test('decodes what it encoded, either way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(decodeCookieValue(encodeCookieValue(value))).toBe(value)
      // A bare value is Next's; Flask would not have decoded its percent signs.
      if (!value.includes('%')) expect(decodeCookieValue(quoteAsFlask(value))).toBe(value)
    }),
  )
})
