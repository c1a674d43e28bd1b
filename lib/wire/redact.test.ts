import { describe, expect, test } from 'vitest'
import { headerOctets } from './header-text.ts'
import {
  cut,
  KEPT_BYTES,
  redactCookieHeader,
  redactReferer,
  redactSetCookie,
  redactTarget,
} from './redact.ts'

const none = new Set<string>()
const kept = (header: string, ...sent: string[]) => redactCookieHeader(header, new Set(sent))

describe('redactCookieHeader', () => {
  test('keeps a value that this app has sent', () => {
    expect(kept('id=1', 'id=1').cookies).toEqual([{ name: 'id', value: '1', bytes: 3 }])
  })

  test('keeps of every other cookie the name and the length', () => {
    expect(kept('jupyter=SECRET1; id=2', 'id=1').cookies).toEqual([
      { name: 'jupyter', value: null, bytes: 14 },
      { name: 'id', value: null, bytes: 3 },
    ])
  })

  test('keeps no value without a name that this app has not sent', () => {
    expect(kept('SECRET').cookies).toEqual([{ name: '', value: null, bytes: 6 }])
    expect(kept('foo', '=foo').cookies).toEqual([{ name: '', value: 'foo', bytes: 3 }])
  })

  test.each(['session', 'SESSION', 'session.0', '__Host-session', 'lab', 'theme', 'form'])(
    'keeps no value of the app’s own %s, though it has sent it',
    (name) => {
      expect(kept(`${name}=x`, `${name}=x`).cookies).toEqual([{ name, value: null, bytes: name.length + 1 }])
    },
  )

  test('reads UTF-8 out of Node’s octets, and counts octets', () => {
    const header = headerOctets('grüße=ö')
    expect(kept(header, 'grüße=ö').cookies).toEqual([{ name: 'grüße', value: 'ö', bytes: 9 }])
  })

  test('keeps the cookies of the first 8 KB and counts the rest', () => {
    const names = Array.from({ length: 200 }, (_, index) => `${index}`.padStart(3, '0') + 'n'.repeat(97))
    const { cookies, cookiesLeftOut } = kept(names.map((name) => `${name}=SECRET`).join('; '))
    expect(cookies).toHaveLength(81)
    expect(cookiesLeftOut).toBe(119)
  })

  test('has no cookie to keep of an empty header', () => {
    expect(redactCookieHeader('', none)).toEqual({ cookies: [], cookiesLeftOut: 0 })
  })
})

describe('redactSetCookie', () => {
  test('keeps an experiment’s line to the letter', () => {
    const line = ' hello = "you" ;Path=/'
    expect(redactSetCookie(line)).toEqual({ text: line, bytes: 22, isCut: false })
  })

  test.each([
    ['session=seal; Path=/', 'session=…; Path=/'],
    ['__Host-session=seal; Secure', '__Host-session=…; Secure'],
    ['lab=id; HttpOnly', 'lab=…; HttpOnly'],
    ['=session=seal; Path=/', '=…; Path=/'],
    ['LAB=id', 'LAB=…'],
  ])('takes the value out of %j', (line, text) => {
    expect(redactSetCookie(line)).toMatchObject({ text, bytes: line.length })
  })

  test('cuts at 8 KB and keeps the true length', () => {
    const { text, bytes, isCut } = redactSetCookie(`big=${'ü'.repeat(10_000)}`)
    expect(text).toHaveLength(KEPT_BYTES + 1)
    expect(text.endsWith('…')).toBe(true)
    expect({ bytes, isCut }).toEqual({ bytes: 20_004, isCut: true })
  })
})

test.each([
  ['/login?next=/x&password=hunter2', '/login'],
  ['/cookies?sent=1&value=hunter2&problem=full', '/cookies?sent=1&problem=full'],
  ['/x?token=a&token=b', '/x'],
  ['/cart?cookie-probe=1', '/cart?cookie-probe=1'],
  ['//other.test/x?y=1', '//other.test/x'],
  ['/#fragment', '/'],
])('redactTarget(%j) is %j', (target, expected) => {
  expect(redactTarget(target)).toBe(expected)
})

test.each([
  ['http://localhost:3000/login?password=hunter2', 'http://localhost:3000/login'],
  ['https://user:hunter2@other.test/?q=1', 'https://other.test/'],
  ['data:text/plain,hunter2', '…'],
  ['hunter2', '…'],
])('redactReferer(%j) is %j', (referer, expected) => {
  expect(redactReferer(referer)).toBe(expected)
})

test('cut leaves a short text alone', () => {
  expect(cut('x'.repeat(KEPT_BYTES))).toHaveLength(KEPT_BYTES)
})
