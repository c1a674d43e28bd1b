import { createConnection } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

/** Sends bytes as they stand and answers all that comes back. */
function sendBytes(origin: string, bytes: string): Promise<string> {
  const socket = createConnection(Number(new URL(origin).port), '127.0.0.1')
  socket.end(bytes)
  return text(socket)
}

test('a host that is not ours gets 421 and the right address', async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? '')
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `127.0.0.2:${port}`,
    `lab.localhost:${port}`,
    'localhost:1',
  ]) {
    for (const path of ['/', '/protected', '/api/cookies', '/_next/static/x.js']) {
      const response = await sendRaw(baseURL ?? '', { path, headers: { host } })
      expect(response.status, `${host}${path}`).toBe(421)
      expect(response.body).toBe(`This host is not served here. Cookie Lab is at ${baseURL}\n`)
      expect(response.headers['x-content-type-options']).toBe('nosniff')
    }
  }
})

test('an empty host is not ours', async ({ baseURL }) => {
  const answer = await sendBytes(baseURL ?? '', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 421 /)
})

test('a host in capitals is ours', async ({ baseURL }) => {
  const host = new URL(baseURL ?? '').host.toUpperCase()
  expect((await sendRaw(baseURL ?? '', { path: '/', headers: { host } })).status).toBe(200)
})

test('a target that is no path gets 400', async ({ baseURL }) => {
  const { host } = new URL(baseURL ?? '')
  for (const target of [`${baseURL}/protected`, 'http://evil.example/', '*', 'protected']) {
    const answer = await sendBytes(
      baseURL ?? '',
      `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer.split('\r\n')[0], target).toBe('HTTP/1.1 400 Bad Request')
  }
})

test('what is no HTTP at all does not stop the server', async ({ baseURL }) => {
  await sendBytes(baseURL ?? '', '\0\0\0\r\n\r\n')
  await sendBytes(baseURL ?? '', 'GET / HTTP/9.9\r\n\r\n')
  expect((await sendRaw(baseURL ?? '', { path: '/' })).status).toBe(200)
})

test('a full jar of almost 1 MiB is taken', async ({ baseURL }) => {
  const pairs = Array.from({ length: 180 }, (_, index) => `c${index}=${'v'.repeat(4000)}`)
  const headers = { cookie: pairs.join('; ') }
  const list = await sendRaw(baseURL ?? '', { path: '/api/cookies', headers })
  expect(list.status).toBe(200)
  expect(JSON.parse(list.body)).toHaveLength(180)
  for (const path of ['/', '/cookies', '/login', '/flask', '/api/live']) {
    expect((await sendRaw(baseURL ?? '', { path, headers })).status, path).toBe(200)
  }
  expect((await sendRaw(baseURL ?? '', { path: '/protected', headers })).status).toBe(401)
})
