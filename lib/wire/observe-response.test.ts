import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { headerOctets } from './header-text.ts'
import { observeResponse, type RawExchange } from './observe-response.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Makes one real request and gives what is seen of it once the response is finished. */
function observed(
  options: { path?: string; method?: string; headers?: [string, string][] },
  handler: Handler = () => undefined,
): Promise<RawExchange | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      handler(request, response)
      response.once('finish', () => {
        server.close()
        resolve(observeResponse(request, response, 5))
      })
      response.end()
    }).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      const { headers = [], ...rest } = options
      const flat = [['host', 'localhost:3000'] as const, ...headers].flat()
      httpRequest({ host: '127.0.0.1', port, agent: false, ...rest, headers: flat })
        .once('response', (response) => response.resume())
        .once('error', reject)
        .end()
    })
  })
}

test('tells method, target, status, cookies both ways and fetch metadata', async () => {
  const headers: [string, string][] = [
    ['Cookie', 'a=1; b=2'],
    ['Sec-Fetch-Site', 'same-origin'],
    ['Sec-Fetch-Dest', 'empty'],
    ['Authorization', 'Bearer hunter2'],
  ]
  const exchange = await observed({ path: '/x?y=1', method: 'POST', headers }, (_, response) => {
    response.statusCode = 303
    response.setHeader('set-cookie', ['c=3; Path=/', 'd=4'])
  })
  expect(exchange).toMatchObject({
    startedAt: 5,
    kind: 'fetch',
    method: 'POST',
    origin: 'http://localhost:3000',
    target: '/x?y=1',
    status: 303,
    cookieHeader: 'a=1; b=2',
    setCookieLines: ['c=3; Path=/', 'd=4'],
    context: { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' },
  })
  expect(JSON.stringify(exchange)).not.toContain('hunter2')
})

test('has no Cookie header where none came', async () => {
  expect(await observed({})).toMatchObject({ cookieHeader: null, setCookieLines: [], context: {} })
})

test('joins a Cookie header that came in parts', async () => {
  const headers: [string, string][] = [
    ['Cookie', 'a=1'],
    ['Cookie', 'b=2'],
  ]
  expect(await observed({ headers })).toMatchObject({ cookieHeader: 'a=1; b=2' })
})

test('reads what was received, whatever Next makes of it later', async () => {
  const headers: [string, string][] = [
    ['RSC', '1'],
    ['Next-Router-State-Tree', 'x'],
  ]
  const exchange = await observed({ headers }, (request) => {
    delete request.headers.rsc
  })
  expect(exchange?.kind).toBe('rsc')
})

test('reads a line that was sent as UTF-8', async () => {
  const exchange = await observed({}, (_, response) => {
    response.setHeader('set-cookie', headerOctets('grüße=🍪'))
  })
  expect(exchange?.setCookieLines).toEqual(['grüße=🍪'])
})

test.each([
  ['a static file', { path: '/_next/static/a.js' }],
  ['a panel’s own read', { path: '/api/wire?after=1' }],
  ['Next asking itself', { headers: [['RSC', '1']] as [string, string][] }],
  ['a target that is no path', { path: 'http://other.test/' }],
])('leaves out %s', async (_, options) => {
  expect(await observed(options)).toBeUndefined()
})

test('gives ids that sort by time', async () => {
  const first = await observed({})
  const second = await observed({})
  expect(first?.id).toMatch(/^[0-9a-f]{40}$/)
  expect((first?.id ?? '') < (second?.id ?? '')).toBe(true)
})
