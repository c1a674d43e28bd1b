import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('APP_ORIGIN', 'http://lab.test:3000')
})

async function pathFor(referer: string | null): Promise<string> {
  const { refererPath } = await import('./referer-path.ts')
  return refererPath(
    new Request('http://lab.test:3000/api/theme', referer === null ? {} : { headers: { referer } }),
  )
}

test.each([
  ['http://lab.test:3000/', '/'],
  ['http://lab.test:3000/cookies', '/cookies'],
  ['http://lab.test:3000/cookies?form=set&name=a%20b', '/cookies?form=set&name=a%20b'],
  ['http://lab.test:3000/a/../cookies#set', '/cookies'],
])('of %s is %s', async (referer, path) => {
  expect(await pathFor(referer)).toBe(path)
})

test.each([
  null,
  '',
  '/cookies',
  'about:blank',
  'http://lab.test/cookies',
  'https://lab.test:3000/cookies',
  'http://evil.test/cookies',
  'http://lab.test:3000.evil.test/cookies',
  'http://lab.test:3000@evil.test/cookies',
  'http://lab.test:3000//evil.test',
  'http://lab.test:3000/.//evil.test',
  'blob:http://lab.test:3000/0b5b0c5a-0000-4000-8000-000000000000',
  'javascript:alert(1)',
])('leads home from %j', async (referer) => {
  expect(await pathFor(referer)).toBe('/')
})
