import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('APP_ORIGIN', 'http://lab.test:3000')
})

async function answerTo(headers: Record<string, string>): Promise<Response | null> {
  const { refuseCrossOrigin } = await import('./refuse-cross-origin.ts')
  return refuseCrossOrigin(new Request('http://lab.test:3000/', { method: 'POST', headers }))
}

test('lets a request of this site go on', async () => {
  expect(await answerTo({ 'sec-fetch-site': 'same-origin' })).toBeNull()
})

test('answers 403 and the reason to a request of another site', async () => {
  const response = await answerTo({ 'sec-fetch-site': 'cross-site' })
  expect(response?.status).toBe(403)
  expect(await response?.json()).toEqual({ error: 'Refused: Sec-Fetch-Site is cross-site, not same-origin.' })
})

test('quotes a hostile Origin as JSON, never as a page', async () => {
  const response = await answerTo({ origin: '"><script>alert(1)</script>' })
  expect(response?.status).toBe(403)
  expect(response?.headers.get('content-type')).toBe('application/json')
})
