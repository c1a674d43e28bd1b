import { describe, expect, test } from 'vitest'
import { createCookieJar } from './cookie-jar.ts'

const url = 'https://shop.test/'
const now = new Date('2026-11-20T12:00:00Z')
const from = { url, via: 'http', now } as const

describe('deletion', () => {
  test('removes the cookie of the same name, domain and path, and says so', () => {
    const jar = createCookieJar({ profile: 'chromium' })
    jar.receive('a=1', from)
    expect(jar.receive('a=; Max-Age=0', from)).toEqual({
      stored: false,
      deleted: true,
      reasons: [],
      unreported: [],
    })
    expect(jar.retrieve(from).header).toBe('')
  })

  test.each(['a=; Max-Age=0; Path=/other', 'a=; Max-Age=0; Domain=shop.test', 'A=; Max-Age=0'])(
    'misses with %j',
    (line) => {
      const jar = createCookieJar({ profile: 'chromium' })
      jar.receive('a=1', from)
      expect(jar.receive(line, from)).toEqual({ stored: false, reasons: [], unreported: [] })
      expect(jar.retrieve(from).header).toBe('a=1')
    },
  )

  test('starts a new life: what is set again comes last', () => {
    const jar = createCookieJar({ profile: 'rfc6265bis' })
    for (const line of ['a=1', 'b=1', 'a=; Max-Age=0', 'a=1']) jar.receive(line, from)
    expect(jar.retrieve(from).header).toBe('b=1; a=1')
  })
})

describe('expiry', () => {
  const after = (milliseconds: number) => ({ ...from, now: new Date(now.getTime() + milliseconds) })

  test('comes with time', () => {
    const jar = createCookieJar({ profile: 'chromium' })
    jar.receive('a=1; Max-Age=60', from)
    jar.receive('b=1', from)
    expect(jar.retrieve(after(59_999)).header).toBe('a=1; b=1')
    expect(jar.retrieve(after(60_000)).header).toBe('b=1')
  })

  test('must be in the past, by the letter of the draft', () => {
    const jar = createCookieJar({ profile: 'rfc6265bis' })
    jar.receive('a=1; Max-Age=60', from)
    expect(jar.retrieve(after(60_000)).header).toBe('a=1')
    expect(jar.retrieve(after(60_001)).header).toBe('')
  })
})

test('keeps back the reasons that Chromium keeps back, and gives them apart', () => {
  const verdict = createCookieJar({ profile: 'chromium' }).receive('a=1; Partitioned', from)
  expect(verdict).toMatchObject({ stored: false, reasons: [], unreported: ['PartitionedInsecure'] })
  expect(createCookieJar({ profile: 'firefox' }).receive('a=1; Partitioned', from).reasons).toEqual([
    'PartitionedInsecure',
  ])
})

test('throws only where the address is none', () => {
  expect(() =>
    createCookieJar({ profile: 'chromium' }).receive('a=1', { ...from, url: 'shop.test' }),
  ).toThrow(TypeError)
})
