import { beforeEach, describe, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())

/** The module as an app reached under this address loads it: settings are read once. */
function loadFor(origin: string) {
  vi.stubEnv('APP_ORIGIN', origin)
  return import('./own-cookies.ts')
}

describe('sessionCookieName', () => {
  test('has the prefix over https, where a neighbouring site could plant the plain name', async () => {
    expect((await loadFor('https://lab.test')).sessionCookieName()).toBe('__Host-session')
  })

  test('is the plain name over http, on localhost too', async () => {
    expect((await loadFor('http://localhost:3000')).sessionCookieName()).toBe('session')
  })
})

describe('isHttps', () => {
  test.each([
    ['https://lab.test', true],
    ['http://lab.test', false],
    ['http://localhost:3000', false],
    ['http://https.test', false],
  ])('of %s is %s', async (origin, expected) => {
    expect((await loadFor(origin)).isHttps()).toBe(expected)
  })
})

describe('isOwnCookie', () => {
  const own = ['session', '__Host-session', 'lab', 'theme', 'form']
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

  test.each([...own, ...spellings])('says yes to %j, over http and https', async (name) => {
    expect((await loadFor('http://localhost:3000')).isOwnCookie(name)).toBe(true)
    vi.resetModules()
    expect((await loadFor('https://lab.test')).isOwnCookie(name)).toBe(true)
  })

  test.each([...foreign, ...inherited])('says no to %j', async (name) => {
    expect((await loadFor('http://localhost:3000')).isOwnCookie(name)).toBe(false)
  })
})

describe('ownCookies', () => {
  test('lists each reserved name, the session’s under both names', async () => {
    const { isOwnCookie, ownCookies, sessionCookieName } = await loadFor('https://lab.test')
    const names = ownCookies.flatMap(({ name }) => name.match(/[\w-]*\b(?:session|lab|theme|form)\b/g) ?? [])
    expect(new Set(names)).toEqual(new Set(['session', sessionCookieName(), 'lab', 'theme', 'form']))
    expect(names.every(isOwnCookie)).toBe(true)
  })
})
