import { createServer } from 'node:http'
import { connect as connectByHttp2, type IncomingHttpHeaders } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:tls'
import { once } from 'node:events'
import { sendRaw } from '../e2e/raw-request.ts'
import { newLabId } from '../e2e/wire.ts'
import { findFreePort } from '../scripts/setup/free-port.ts'
import { expect, test } from './fixtures.ts'
import { startNginx } from './nginx.ts'

const json = { 'content-type': 'application/json', accept: 'application/json' }

test.describe('with a full jar', () => {
  test.use({ expectedComplaint: /Clear-Site-Data header on/ })

  test('every page answers by HTTP/2, and the reset recovers', async ({ page, context }) => {
    await page.goto('/wire')
    await page.evaluate(() => {
      for (let index = 0; index < 180; index++)
        document.cookie = `n${index}=${'x'.repeat(4085)}; Path=/; Secure`
    })
    await expect.poll(async () => (await context.cookies()).length).toBeGreaterThan(150)
    const bytes = (await context.cookies()).reduce((sum, { value }) => sum + value.length, 0)
    expect(bytes).toBeGreaterThan(600_000)
    for (const path of ['/', '/workbench', '/login', '/cookies']) {
      expect((await page.goto(path))?.status(), path).toBe(200)
    }
    const protocol = () => {
      const [navigation] = performance.getEntriesByType('navigation')
      return (navigation as PerformanceNavigationTiming | undefined)?.nextHopProtocol
    }
    expect(await page.evaluate(protocol)).toBe('h2')
    await page.getByRole('button', { name: 'Delete every cookie of this host' }).click()
    await expect(page.getByText('Every cookie of this host is deleted.')).toBeVisible()
    expect(await context.cookies()).toEqual([])
  })
})

test('a jar of almost 1 MiB comes through by HTTP/1.1, and a bigger one gets 431 or 400', async ({ lab }) => {
  const send = (pairs: number) => {
    const cookie = Array.from({ length: pairs }, (_, index) => `c${index}=${'v'.repeat(4000)}`).join('; ')
    return sendRaw(lab.origin, { path: '/privacy', headers: { cookie } })
  }
  expect((await send(255)).status).toBe(200)
  for (const pairs of [262, 300]) expect([400, 431]).toContain((await send(pairs)).status)
})

test('Set-Cookie lines leave nginx byte for byte, by HTTP/1.1 and by HTTP/2', async ({ lab }) => {
  const lines = [
    'a  =  1  ;  Path = / ; ;',
    'grüße=Wörld; Path=/ü',
    '🍪=漢字',
    'a=1, b=2; Path=/, c=3; Path=/x',
    'a=%20; max-age=60;SAMESITE=lAX',
    '=nameless',
    'alone',
    'a\t=\t1',
  ]
  const body = JSON.stringify({ lines })
  const asked = { path: '/api/send', method: 'POST', headers: json, body }
  const { setCookies } = await sendRaw(lab.origin, asked)
  for (const received of [setCookies, await postByHttp2(lab.origin, asked)])
    expect(received.slice(0, -1).map((line) => Buffer.from(line, 'latin1').toString())).toEqual(lines)
})

/** @returns the values of the answer's Set-Cookie lines, a character for each octet */
async function postByHttp2(
  origin: string,
  { path, headers, body }: { path: string; headers: Record<string, string>; body: string },
): Promise<string[]> {
  const { host, hostname, port } = new URL(origin)
  const session = connectByHttp2(`https://127.0.0.1:${port}`, {
    servername: hostname,
    rejectUnauthorized: false,
  })
  const stream = session.request({ ':method': 'POST', ':path': path, ':authority': host, ...headers })
  stream.end(body)
  const [answered] = (await once(stream, 'response')) as [IncomingHttpHeaders]
  stream.resume()
  await once(stream, 'end')
  session.close()
  return answered['set-cookie'] ?? []
}

test('twenty lines of 16 KB go in one response', async ({ lab }) => {
  const lines = Array.from({ length: 20 }, (_, index) => `n${index}=1; Comment=`.padEnd(16_384, 'x'))
  const body = JSON.stringify({ lines })
  const answer = await sendRaw(lab.origin, { path: '/api/send', method: 'POST', headers: json, body })
  expect(answer.status).toBe(200)
  expect(answer.setCookies.slice(0, -1).join() === lines.join()).toBe(true)
})

test('the other site and the subdomains are reached by their own hosts', async ({ page, lab }) => {
  const { port } = new URL(lab.origin)
  await page.goto('/cross-site')
  await page.getByRole('link', { name: 'a.lab.localhost' }).click()
  await expect(page).toHaveURL(`https://a.lab.localhost:${port}/`)
  await expect(page.getByText('no Cookie header at all')).toBeVisible()
  await page.goto(`https://other-site.localhost:${port}/`)
  await expect(page.getByText(/training site/i).first()).toBeVisible()
})

test('a host that is not ours gets no certificate, and by one that is no page', async ({ lab }) => {
  const { port, host } = new URL(lab.origin)
  const stranger = connect({ host: '127.0.0.1', port: Number(port), servername: 'evil.example' })
  const [error] = (await once(stranger, 'error')) as [NodeJS.ErrnoException]
  expect(error.code).toBe('ERR_SSL_TLSV1_UNRECOGNIZED_NAME')
  const answer = await sendRaw(lab.origin, { path: '/', headers: { host: 'evil.example' } })
  expect([answer.status, answer.body]).toEqual([421, expect.not.stringContaining(host)])
})

test('claims about the way of a request open nothing', async ({ lab }) => {
  const headers = {
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
  }
  expect((await sendRaw(lab.origin, { path: '/protected', headers })).status).toBe(401)
  const asBrowser = { ...headers, 'sec-fetch-dest': 'document' }
  const { headers: answered } = await sendRaw(lab.origin, { path: '/protected', headers: asBrowser })
  expect(answered.location).toBe(`${lab.origin}/login?next=/protected`)
  const body = JSON.stringify({ name: 'a', value: 'b' })
  const forged = { ...headers, origin: 'https://evil.example' }
  expect(
    (await sendRaw(lab.origin, { path: '/api/cookies', method: 'POST', headers: forged, body })).status,
  ).toBe(403)
})

test('the logs hold no address, no query and no cookie', async ({ lab }) => {
  const secret = newLabId()
  const headers = { cookie: `a=${secret}`, referer: `${lab.origin}/?token=${secret}`, 'user-agent': secret }
  await sendRaw(lab.origin, { path: `/cookies?token=${secret}`, headers })
  for (const instance of lab.instances) await instance.kill()
  const { status } = await sendRaw(lab.origin, { path: `/workbench?token=${secret}`, headers })
  expect(status).toBe(502)
  for (const instance of lab.instances) await instance.start()
  expect(lab.accessLog()).toMatch(/ GET \/cookies 200 .*\n(?:.*\n)*.* GET \/workbench 502 /)
  for (const text of [lab.accessLog(), lab.errorLog()]) {
    expect(text).not.toContain(secret)
    expect(text.replaceAll(/127\.0\.0\.1:\d+/g, '')).not.toContain('127.0.0.1')
  }
})

test.describe('an instance that dies with a request', () => {
  const seen: string[] = []
  const dying = [0, 1].map(() =>
    createServer((request) => {
      seen.push(request.method ?? '')
      request.resume().once('end', () => request.socket.destroy())
    }),
  )
  let origin = ''
  let stop = () => Promise.resolve()

  test.beforeAll(async ({}, testInfo) => {
    for (const server of dying) await once(server.listen(0, '127.0.0.1'), 'listening')
    const instances = dying.map((server) => (server.address() as AddressInfo).port)
    const port = await findFreePort()
    origin = `https://cookie-lab.localhost:${port}`
    stop = await startNginx({
      folder: testInfo.outputPath('nginx'),
      hosts: [new URL(origin).hostname],
      port,
      instances,
    })
  })

  test.afterAll(async () => {
    await stop()
    for (const server of dying) server.close()
  })

  test('is passed over for a GET, and a POST is sent once', async () => {
    const post = await sendRaw(origin, { path: '/login/submit', method: 'POST', body: 'username=a' })
    expect([post.status, seen.splice(0)]).toEqual([502, ['POST']])
    expect(post.body).toContain('Cookie Lab does not answer right now')
    const get = await sendRaw(origin, { path: '/' })
    expect([get.status, seen.splice(0)]).toEqual([502, ['GET', 'GET']])
  })
})
