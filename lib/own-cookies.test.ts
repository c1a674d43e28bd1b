import { describe, expect, test } from 'vitest'
import { isOwnCookie, ownCookies } from './own-cookies.ts'

describe('isOwnCookie', () => {
  const own = ['session', '__Host-session', 'lab', 'theme', 'form', 'device', 'classroom', '__Host-classroom']
  const spellings = ['SESSION', '__host-SESSION', 'session.0', '__Host-session.12', 'Theme', 'LAB.1']
  const foreign = [
    'sessions',
    'session_',
    'xsession',
    'session.x',
    'session.',
    '__Secure-session',
    'labs',
    '',
  ]
  const inherited = ['constructor', '__proto__', 'toString']

  test.each([...own, ...spellings])('says yes to %j', (name) => {
    expect(isOwnCookie(name)).toBe(true)
  })

  test.each([...foreign, ...inherited])('says no to %j', (name) => {
    expect(isOwnCookie(name)).toBe(false)
  })
})

describe('ownCookies', () => {
  test('lists each reserved name, the session’s under both names', () => {
    const names = ownCookies.flatMap(
      ({ name }) => name.match(/[\w-]*\b(?:session|lab|theme|form|device|classroom)\b/g) ?? [],
    )
    expect(new Set(names)).toEqual(
      new Set([
        'session',
        '__Host-session',
        'lab',
        'theme',
        'form',
        'device',
        'classroom',
        '__Host-classroom',
      ]),
    )
    expect(names.every(isOwnCookie)).toBe(true)
  })
})
