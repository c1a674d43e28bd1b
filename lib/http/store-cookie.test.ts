import { describe, expect, test } from 'vitest'
import { createCookieJar, type CookieJar } from './cookie-jar.ts'
import type { Profile } from './profile.ts'

const now = new Date('2026-11-20T12:00:00Z')

/** A jar, and two functions to fill and read it at one moment. */
function setup(profile: Profile) {
  const jar: CookieJar = createCookieJar({ profile })
  const at = (url: string, via: 'http' | 'document.cookie' = 'http') => ({ url, via, now })
  return {
    set: (line: string, url: string, via?: 'http' | 'document.cookie') => jar.receive(line, at(url, via)),
    header: (url: string) => jar.retrieve(at(url)).header,
  }
}

describe('a Secure cookie', () => {
  test.each<[string, string, string, boolean]>([
    ['the same path', 'a=2; Path=/login', 'http://shop.test/', false],
    ['a path below', 'a=2; Path=/login/en', 'http://shop.test/', false],
    ['a path above', 'a=2; Path=/', 'http://shop.test/', true],
    ['a path beside', 'a=2; Path=/foo', 'http://shop.test/', true],
    ['a domain above', 'a=2; Path=/login; Domain=shop.test', 'http://shop.test/', false],
    ['a host below', 'a=2; Path=/login', 'http://www.shop.test/', false],
    ['another name', 'b=2; Path=/login', 'http://shop.test/', true],
    ['an encrypted connection', 'a=2; Path=/login', 'https://shop.test/', true],
  ])('meets a plain one on %s', (_, line, url, isStored) => {
    const { set } = setup('rfc6265bis')
    set('a=1; Secure; Path=/login; Domain=shop.test', 'https://shop.test/')
    const verdict = set(line, url)
    expect(verdict.stored).toBe(isStored)
    expect(verdict.reasons).toEqual(isStored ? [] : ['OverwriteSecure'])
  })

  test('is looked for by browsers within one site only', () => {
    const isStored = (profile: Profile) => {
      const { set } = setup(profile)
      set('a=1; Secure', 'https://me.github.io/')
      return set('a=2', 'http://github.io/').stored
    }
    expect([isStored('rfc6265bis'), isStored('chromium'), isStored('firefox')]).toEqual([false, true, true])
  })

  test('of one host does not mind another host in Firefox', () => {
    const isStored = (profile: Profile) => {
      const { set } = setup(profile)
      set('a=1; Secure', 'https://www.shop.test/')
      return set('a=2', 'http://shop.test/').stored
    }
    expect([isStored('rfc6265bis'), isStored('chromium'), isStored('firefox')]).toEqual([false, false, true])
  })
})

test('does not let a script replace or delete an HttpOnly cookie', () => {
  const { set, header } = setup('chromium')
  set('a=1; HttpOnly', 'https://shop.test/')
  expect(set('a=2', 'https://shop.test/', 'document.cookie').reasons).toEqual(['OverwriteHttpOnly'])
  expect(set('a=; Max-Age=0', 'https://shop.test/', 'document.cookie').deleted).toBeUndefined()
  expect(set('a=2; Path=/other', 'https://shop.test/', 'document.cookie').stored).toBe(true)
  expect(header('https://shop.test/')).toBe('a=1')
})

describe('a replaced cookie', () => {
  test.each<[Profile, string]>([
    ['rfc6265bis', 'a=2; b=1'],
    ['firefox', 'a=2; b=1'],
    ['chromium', 'b=1; a=2'],
  ])('keeps its place in %s: %s', (profile, expected) => {
    const { set, header } = setup(profile)
    for (const line of ['a=1', 'b=1', 'a=2']) set(line, 'https://shop.test/')
    expect(header('https://shop.test/')).toBe(expected)
  })

  test('keeps its place everywhere if its value stays', () => {
    const { set, header } = setup('chromium')
    for (const line of ['a=1', 'b=1', 'a=1; Max-Age=60']) set(line, 'https://shop.test/')
    expect(header('https://shop.test/')).toBe('a=1; b=1')
  })
})

test('keeps host-only and domain cookies, paths and partitions apart', () => {
  const { set, header } = setup('chromium')
  const lines = ['a=1', 'a=2; Domain=shop.test', 'a=3; Path=/x', 'a=4; Secure; Partitioned']
  for (const line of lines) set(line, 'https://shop.test/')
  expect(header('https://shop.test/x')).toBe('a=3; a=1; a=2; a=4')
})
