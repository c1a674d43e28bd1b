import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { keepStaticAnswers } from './static-answers.ts'

const text = 'The same for everybody. '.repeat(200)
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Answers as Next does a static page, and counts how often it had to; `/echo` is not static. */
function app() {
  return vi.fn<RequestListener>((asked, response) => {
    const body = asked.url === '/echo' ? (asked.headers.cookie ?? '') : text + JSON.stringify(asked.headers)
    response.setHeader('etag', '"one"').setHeader('vary', 'rsc').setHeader('x-from', 'app')
    response.setHeader('x-asked', asked.url ?? '')
    response.setHeader('content-type', asked.url === '/icon' ? 'image/png' : 'text/html; charset=utf-8')
    if (asked.url === '/gone') response.statusCode = 404
    response.write(body.slice(0, 100))
    response.end(body.slice(100))
  })
}

const pathOf = (target: string) => (target === '/echo' ? null : (target.split('?')[0] ?? ''))

async function serve(answer: RequestListener, atEnd?: (url: string | undefined) => void) {
  const server = createServer(keepStaticAnswers(answer, pathOf)).listen(0, '127.0.0.1')
  server.prependListener('request', (asked, response) => response.once('finish', () => atEnd?.(asked.url)))
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }>(
      (resolve, reject) => {
        request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
          buffer(response).then((body) => {
            resolve({ status: response.statusCode, headers: response.headers, body })
          }, reject)
        })
          .once('error', reject)
          .end()
      },
    )
}

test('a page is the same whatever its query, of which the app hears nothing', async () => {
  const answer = app()
  const get = await serve(answer)
  const first = await get('/page?line=a%3D1')
  expect((await get('/page')).body.equals(first.body)).toBe(true)
  expect(answer).toHaveBeenCalledOnce()
  expect(first.headers['x-asked']).toBe('/page')
})

test('whoever reads a request at its end finds the address that was sent, the first one’s too', async () => {
  const seen: (string | undefined)[] = []
  const get = await serve(app(), (url) => seen.push(url))
  for (const path of ['/page?line=a', '/page?line=b', '/gone?line=c']) await get(path)
  expect(seen).toEqual(['/page?line=a', '/page?line=b', '/gone?line=c'])
})

test('asks the app once for a path, and sends its bytes and headers again', async () => {
  const answer = app()
  const get = await serve(answer)
  const first = await get('/page')
  const second = await get('/page')
  expect(answer).toHaveBeenCalledOnce()
  expect(second.body.equals(first.body)).toBe(true)
  expect(second.headers).toMatchObject({
    'x-from': 'app',
    etag: '"one"',
    vary: 'rsc, Accept-Encoding',
    'content-length': String(first.body.length),
  })
})

test('compresses what it keeps, for those who accept it', async () => {
  const get = await serve(app())
  const { body } = await get('/page')
  const as = (accepted: string) => get('/page', { 'accept-encoding': accepted })
  await vi.waitFor(async () => expect((await as('gzip, br')).headers['content-encoding']).toBe('br'))
  expect(brotliDecompressSync((await as('gzip, br')).body).equals(body)).toBe(true)
  const zipped = await as('gzip')
  expect(zipped.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(zipped.body).equals(body)).toBe(true)
  expect((await as('identity')).headers).not.toHaveProperty('content-encoding')
})

test('keeps nothing of what the first one has sent', async () => {
  const get = await serve(app())
  const evil = { cookie: 'session=secret', 'x-forwarded-host': 'evil.test', 'x-nextjs-data': '1' }
  const { body } = await get('/page', evil)
  expect(body.toString()).not.toMatch(/secret|evil|x-nextjs-data/)
})

test('tells a browser that has it that nothing has changed', async () => {
  const get = await serve(app())
  await get('/page')
  for (const tag of ['"one"', 'W/"one"', '"two", "one"']) {
    const { status, headers, body } = await get('/page', { 'if-none-match': tag })
    expect([status, body.length, headers.etag]).toEqual([304, 0, '"one"'])
    expect(headers).not.toHaveProperty('content-type')
  }
  expect((await get('/page', { 'if-none-match': '"two"' })).status).toBe(200)
})

test('leaves to the app what is not static, what is no plain GET, and what was no success', async () => {
  const answer = app()
  const get = await serve(answer)
  expect((await get('/echo', { cookie: 'a=1' })).body.toString()).toBe('a=1')
  expect((await get('/echo', { cookie: 'a=2' })).body.toString()).toBe('a=2')
  await get('/page')
  await get('/page', { rsc: '1' })
  await get('/page', { range: 'bytes=0-1' })
  await get('/page', {}, 'HEAD')
  await get('/gone')
  await get('/gone')
  expect(answer).toHaveBeenCalledTimes(8)
})
