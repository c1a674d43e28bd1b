import { describe, expect, test } from 'vitest'
import { effectiveCookieName, parsePair, parseSetCookie } from './set-cookie.ts'

/** Names and values without offsets. */
function attributesOf(line: string) {
  return parseSetCookie(line).attributes.map(({ name, value }) => [name.text, value?.text ?? null])
}

describe('parseSetCookie', () => {
  test('takes pair and attributes apart and trims them', () => {
    const { name, value } = parseSetCookie(' id = a b ; Path = / ;Secure')
    expect([name?.text, value.text]).toEqual(['id', 'a b'])
    expect(attributesOf(' id = a b ; Path = / ;Secure')).toEqual([
      ['Path', '/'],
      ['Secure', null],
    ])
  })

  test('keeps unknown, repeated and valueless attributes in the order of the line', () => {
    expect(attributesOf('a=1; x; Path=/a; path=/b; y=')).toEqual([
      ['x', null],
      ['Path', '/a'],
      ['path', '/b'],
      ['y', ''],
    ])
  })

  test('knows no quoting: the first semicolon ends the value', () => {
    expect(parseSetCookie('a="1; 2"').value.text).toBe('"1')
  })

  test('finds no attribute between two semicolons', () => {
    expect(attributesOf('a=1;; ; =; ;')).toEqual([])
  })

  test('gives offsets into the line', () => {
    const line = '\ta = 1 ;  Path =\t/x '
    const { name, value, attributes } = parseSetCookie(line)
    const spans = [name, value, ...attributes.flatMap((attribute) => [attribute.name, attribute.value])]
    for (const span of spans) expect(line.slice(span?.start, span?.end)).toBe(span?.text)
  })
})

describe('parsePair', () => {
  test('splits at the first "="', () => {
    expect(parsePair('a=b=c')).toMatchObject({ name: { text: 'a' }, value: { text: 'b=c' } })
    expect(parsePair('==')).toMatchObject({ name: { text: '' }, value: { text: '=' } })
  })

  test('makes a text without "=" a value, even if an attribute has one', () => {
    expect(parsePair('a; Path=/')).toMatchObject({ name: null, value: { text: 'a' } })
  })
})

describe('effectiveCookieName', () => {
  test.each([
    ['session=1; Path=/', 'session'],
    ['=session=x', 'session'],
    [' = Session = x', 'Session'],
    ['session', 'session'],
    ['session; HttpOnly', 'session'],
    ['==x', ''],
    ['', ''],
  ])('reads %j back as %j', (line, name) => {
    expect(effectiveCookieName(line)).toBe(name)
  })
})
