import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { networkInterfaces } from 'node:os'
import { expect, test } from '@playwright/test'

/** Sends a request as no browser and no fetch would: with a Host header or a request target of one's own. */
function send(baseURL: string | undefined, options: RequestOptions): Promise<IncomingMessage> {
  const { port } = new URL(baseURL ?? '')
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, ...options }, (response) => {
      resolve(response.resume())
    })
      .on('error', reject)
      .end()
  })
}

test('refuses a host that is not its own, and names the right address', async ({ request, baseURL }) => {
  const response = await request.get('/', { headers: { host: 'evil.example' } })
  expect(response.status()).toBe(421)
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8')
  expect(await response.text()).toContain(baseURL)
})

test('refuses a request target that names a host itself', async ({ baseURL }) => {
  const { host } = new URL(baseURL ?? '')
  const response = await send(baseURL, { path: 'http://evil.example/', headers: { host } })
  expect(response.statusCode).toBe(400)
})

for (const address of ['127.0.0.1', '::1']) {
  test(`listens on ${address}`, async ({ baseURL }) => {
    const own = Object.values(networkInterfaces()).flatMap((interfaces) => interfaces ?? [])
    test.skip(!own.some((entry) => entry.address === address), `this system has no ${address}`)
    const { host } = new URL(baseURL ?? '')
    const response = await send(baseURL, { host: address, headers: { host } })
    expect(response.statusCode).toBe(200)
  })
}

test('takes 900 KB of request headers', async ({ request }) => {
  const response = await request.get('/', { headers: { 'x-large': 'x'.repeat(900_000) } })
  expect(response.status()).toBe(200)
})

for (const path of ['/', '/nowhere', '/favicon.ico']) {
  test(`sends each security header once with ${path}`, async ({ request }) => {
    const response = await request.get(path)
    const names = response.headersArray().map(({ name }) => name.toLowerCase())
    const wanted = [
      'content-security-policy',
      'cross-origin-opener-policy',
      'permissions-policy',
      'referrer-policy',
      'x-content-type-options',
    ]
    expect(names.filter((name) => wanted.includes(name)).sort()).toEqual(wanted)
    expect(names).not.toContain('strict-transport-security')
    expect(names).not.toContain('x-powered-by')
  })
}

test('keeps the policy of a page that the browser has already', async ({ request }) => {
  const first = await request.get('/')
  const again = await request.get('/', { headers: { 'if-none-match': first.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
  expect(again.headers()['content-security-policy']).toBe(first.headers()['content-security-policy'])
})
