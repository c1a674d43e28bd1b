import { beforeEach, describe, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('APP_ORIGIN', 'http://lab.test:3000')
})

async function reasonFor(headers: Record<string, string>): Promise<string | null> {
  const { crossOriginReason } = await import('./same-origin.ts')
  return crossOriginReason(new Headers(headers))
}

const own = 'http://lab.test:3000'
const foreign = 'https://evil.test'

describe('crossOriginReason', () => {
  test.each([
    ['a form of this site', { 'sec-fetch-site': 'same-origin', origin: own }],
    ['a form of this site, without Origin', { 'sec-fetch-site': 'same-origin' }],
    ['a browser without Sec-Fetch-Site', { origin: own }],
    ['curl', {}],
  ])('allows %s', async (_, headers: Record<string, string>) => {
    expect(await reasonFor(headers)).toBeNull()
  })

  // `none` is a typed address: no page asked for it, and nothing that changes something is typed.
  test.each(['cross-site', 'same-site', 'none', '', 'Same-Origin', 'same-origin, cross-site'])(
    'refuses Sec-Fetch-Site %j, even with the right Origin',
    async (site) => {
      expect(await reasonFor({ 'sec-fetch-site': site, origin: own })).toContain('Sec-Fetch-Site')
    },
  )

  test.each([
    foreign,
    'null',
    '',
    'https://lab.test:3000',
    'http://lab.test',
    'http://lab.test:30000',
    'http://lab.test:3000.evil.test',
    'http://lab.test:3000/',
    'http://LAB.TEST:3000',
    'http://a.lab.test:3000',
    `${own}, ${foreign}`,
  ])('refuses the Origin %j where Sec-Fetch-Site is missing', async (origin) => {
    expect(await reasonFor({ origin })).toBe(`Origin is ${origin}, not ${own}`)
  })

  test('believes Sec-Fetch-Site before Origin: a page cannot forge it', async () => {
    expect(await reasonFor({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBeNull()
  })

  test.each(['referer', 'host', 'x-forwarded-host'])('is not persuaded by %s', async (name) => {
    expect(await reasonFor({ origin: foreign, [name]: own })).toContain(foreign)
  })
})
