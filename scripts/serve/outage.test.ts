import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { unavailable } from '../../lib/db/unavailable.ts'
import { outageSentence } from '../../lib/outage.ts'
import { withOutages } from './outage.ts'

const server = createServer()
afterEach(() => {
  server.removeAllListeners('request')
  server.closeAllConnections()
  server.close()
})

/** What a browser or program gets from a listener. */
async function ask(listener: RequestListener, init: RequestInit = {}, path = '/'): Promise<Response> {
  server.on('request', withOutages(listener))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init)
}

const broken: RequestListener = (_, response) => {
  unavailable()
  response.setHeader('set-cookie', 'a=b')
  response.setHeader('content-length', '21')
  response.statusCode = 500
  response.write('Internal ')
  response.end('Server Error')
}
const text = 'text/plain'
const json = 'application/json'
const html = 'text/html; charset=utf-8'

test.each([
  ['a program', {}, '/x', text, `${outageSentence}\n`],
  [
    'a program that asks for JSON',
    { accept: 'application/json' },
    '/x',
    json,
    `${JSON.stringify({ error: outageSentence })}\n`,
  ],
  ['the live parts', {}, '/api/live', json, `${JSON.stringify({ error: outageSentence })}\n`],
])('answers %s', async (_, headers, path, type, body) => {
  const answer = await ask(broken, { headers: { accept: '*/*', ...headers } }, path)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('content-type')).toBe(type)
  expect(await answer.text()).toBe(body)
})

test.each([
  ['GET', 'Try again'],
  ['POST', 'sends the\n        form once more'],
])('answers a person’s %s with a page that says what to do', async (method, words) => {
  const answer = await ask(broken, { method, headers: { accept: 'text/html' } })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, html])
  expect(await answer.text()).toContain(words)
})

test('replaces a head that is written at once', async () => {
  const listener: RequestListener = (_, response) => {
    unavailable()
    response.writeHead(500, { 'content-type': 'text/x-component' }).end('1:E{}')
  }
  const answer = await ask(listener)
  expect([answer.status, await answer.text()]).toEqual([503, `${outageSentence}\n`])
})

test('replaces a page that broke after Next had sent its head', async () => {
  const listener: RequestListener = (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.writeHead(200)
    response.flushHeaders()
    response.write('')
    unavailable()
    response.statusCode = 500
    response.write('<!DOCTYPE html><html id="__next_error__">'.padEnd(100))
    response.end()
  }
  const answer = await ask(listener, { headers: { 'sec-fetch-dest': 'document' } })
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('Try again')])
})

test('keeps the head of a page until the page says something', async () => {
  const listener: RequestListener = (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.flushHeaders()
    response.write(Buffer.alloc(0))
    setImmediate(() => {
      unavailable()
      response.statusCode = 500
      response.end('<!DOCTYPE html><html id="__next_error__">')
    })
  }
  const answer = await ask(listener, { headers: { 'sec-fetch-dest': 'document' } })
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('Try again')])
})

test.each([
  ['an error that is none of the database’s', 500, false],
  ['a handler’s own 503', 503, true],
  ['an answer that could do without', 200, true],
])('leaves %s as it is', async (_, status, hasFailed) => {
  const listener: RequestListener = (_, response) => {
    if (hasFailed) unavailable()
    response.writeHead(status, { 'content-type': 'text/plain' }).end('as it is')
  }
  const answer = await ask(listener)
  expect([answer.status, await answer.text()]).toEqual([status, 'as it is'])
})
