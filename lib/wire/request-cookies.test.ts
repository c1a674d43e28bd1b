import { describe, expect, test } from 'vitest'
import { listCookies, readCookie, showCookieHeader } from './request-cookies.ts'

const withCookies = (cookie: string) => new Headers({ cookie })

/** What a server gets of a header whose octets are UTF-8. */
const asReceived = (text: string) => Buffer.from(text).toString('latin1')

describe('listCookies', () => {
  test('is empty without a Cookie header', () => {
    expect(listCookies(new Headers())).toEqual([])
  })

  test('tells name, value, the value as received, and the octets of both', () => {
    expect(listCookies(withCookies('greeting=Hello%20World'))).toEqual([
      { name: 'greeting', value: 'Hello World', raw: 'Hello%20World', bytes: 21, isOwn: false },
    ])
  })

  test('keeps the order received, and two of one name both', () => {
    const pairs = listCookies(withCookies('b=1; a=2; b=3')).map(({ name, raw }) => [name, raw])
    expect(pairs).toEqual([
      ['b', '1'],
      ['a', '2'],
      ['b', '3'],
    ])
  })

  test('lists a nameless cookie and an empty value', () => {
    const cookies = listCookies(withCookies('flag; empty='))
    expect(cookies.map(({ name, value, bytes }) => ({ name, value, bytes }))).toEqual([
      { name: '', value: 'flag', bytes: 4 },
      { name: 'empty', value: '', bytes: 5 },
    ])
  })

  test.each([
    ['"Hello World"', 'Hello World'],
    ['"Hello\\054 World\\073"', 'Hello, World;'],
    ['"Gr\\303\\274\\303\\237e"', 'Grüße'],
    ['"say \\"hi\\" \\\\"', 'say "hi" \\'],
    ['Gr%C3%BC%C3%9Fe', 'Grüße'],
    ['100%', '100%'],
    ['%FF', '%FF'],
    ['a+b', 'a+b'],
    ['"open', '"open'],
  ])('decodes %j, and shows it as received', (raw, value) => {
    expect(listCookies(withCookies(`a=${raw}`))).toMatchObject([{ value, raw }])
  })

  test('reads the UTF-8 of a script’s document.cookie, and counts its octets', () => {
    expect(listCookies(withCookies(asReceived('grüße=☕')))).toEqual([
      { name: 'grüße', value: '☕', raw: '☕', bytes: 10, isOwn: false },
    ])
  })

  test('leaves octets that are not UTF-8 as they are', () => {
    expect(listCookies(withCookies('a=caf\u00e9'))).toMatchObject([{ value: 'caf\u00e9', bytes: 5 }])
  })

  test.each(['session', '__Host-session', 'lab', 'theme', 'form', 'SESSION', 'session.0', ' session '])(
    'names the own cookie %j and counts it, but does not tell its value',
    (name) => {
      const cookies = listCookies(withCookies(`a=1; ${name}=secret`))
      expect(cookies[1]).toEqual({
        name: name.trim(),
        value: null,
        raw: null,
        bytes: name.trim().length + 6,
        isOwn: true,
      })
      expect(JSON.stringify(cookies)).not.toContain('secret')
    },
  )
})

describe('readCookie', () => {
  test('decodes what Next wrote as well as what Flask wrote', () => {
    expect(readCookie(withCookies('flask_tutorial=Hello%20World'), 'flask_tutorial')).toBe('Hello World')
    expect(readCookie(withCookies('flask_tutorial="Hello World"'), 'flask_tutorial')).toBe('Hello World')
  })

  test('takes the first of two: a browser sends the one with the longer path first', () => {
    expect(readCookie(withCookies('username=bob; username=eve'), 'username')).toBe('bob')
  })

  test('tells an empty value from no cookie', () => {
    expect(readCookie(withCookies('username='), 'username')).toBe('')
    expect(readCookie(withCookies('username='), 'Username')).toBeUndefined()
    expect(readCookie(new Headers(), 'username')).toBeUndefined()
  })

  test('does not tell one of the app’s own', () => {
    expect(readCookie(withCookies('session=secret'), 'session')).toBeUndefined()
  })
})

describe('showCookieHeader', () => {
  test('is null without a header, which is not the same as an empty one', () => {
    expect(showCookieHeader(new Headers())).toBeNull()
    expect(showCookieHeader(withCookies(''))).toBe('')
  })

  test('shows the header as received, encoded values too', () => {
    const header = 'b=1; a=Hello%20World; b="Hello\\054 World"; flag; empty=; x=a=b'
    expect(showCookieHeader(withCookies(header))).toBe(header)
  })

  test('puts an ellipsis for the values of the app’s own', () => {
    const header = 'a=1; session=secret; __Host-session=secret; lab=secret; session=secret=secret'
    expect(showCookieHeader(withCookies(header))).toBe('a=1; session=…; __Host-session=…; lab=…; session=…')
  })

  test('shows UTF-8 as text', () => {
    expect(showCookieHeader(withCookies(asReceived('a=ü')))).toBe('a=ü')
  })
})
