import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { sendHeadLate } from './late-head.ts'

const server = createServer()
afterEach(() => {
  server.removeAllListeners('request')
  server.closeAllConnections()
  server.close()
})

type Listener = (...args: Parameters<RequestListener>) => void | Promise<void>

async function ask(listener: Listener, init: RequestInit = {}): Promise<Response> {
  server.on('request', (request, response) => {
    sendHeadLate(response, () => undefined)
    void listener(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, init)
}
const page = `<!doctype html><title>A page</title><p>${'words '.repeat(50)}`

test('sends a page with the status that is right when its bytes come', async () => {
  const answer = await ask((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.writeHead(200, { 'x-late': 'yes' })
    response.flushHeaders()
    response.write(new Uint8Array())
    response.statusCode = 500
    response.end(page)
  })
  expect([answer.status, answer.headers.get('x-late')]).toEqual([500, 'yes'])
  expect(await answer.text()).toBe(page)
})

test('sends the start of a page at once, and what was held before it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const answer = await ask(async (_, response) => {
    response.setHeader('content-type', 'text/html')
    response.write('<!doctype ')
    response.write(page)
    await promise
    response.end('the end')
  })
  expect(answer.status).toBe(200)
  resolve()
  expect(await answer.text()).toBe(`<!doctype ${page}the end`)
})

test('keeps every byte of a compressed page, however small its pieces', async () => {
  const bytes = gzipSync(page)
  const answer = await ask((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.setHeader('x-octets', bytes.length)
    for (const byte of bytes) response.write(Buffer.of(byte))
    response.end()
  })
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(page)
})

test.each([
  ['a short page', 'text/html', '<p>Hi'],
  ['an empty page', 'text/html', ''],
  ['no page', 'text/plain', 'ok'],
])('sends %s whole', async (_, type, body) => {
  const answer = await ask((_, response) => {
    response.setHeader('content-type', type)
    response.write(body.slice(0, 1))
    response.end(body.slice(1))
  })
  expect([answer.status, await answer.text()]).toEqual([200, body])
})

test('answers HEAD without a body', async () => {
  const answer = await ask(
    (_, response) => {
      response.setHeader('content-type', 'text/html')
      response.writeHead(200, { 'content-length': 5 })
      response.end()
    },
    { method: 'HEAD' },
  )
  expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '5'])
})

test('says of a head that is on its way already that it is', async () => {
  const answer = await ask((_, response) => {
    response.setHeader('content-type', 'text/plain')
    response.writeHead(200)
    response.end(String(response.headersSent))
  })
  expect(await answer.text()).toBe('true')
})
