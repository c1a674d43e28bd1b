import { beforeEach, describe, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())

/** The module as an app reached under this address loads it: settings are read once. */
function loadFor(origin: string) {
  vi.stubEnv('APP_ORIGIN', origin)
  return import('./secure-origin.ts')
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
