import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { createHealth } from './health.ts'

/** Serves nothing but the two answers, for a host that is nobody's. */
async function start(options: Partial<Parameters<typeof createHealth>[0]> = {}) {
  const answerHealth = createHealth({ isLeaving: () => false, ping: () => Promise.resolve(), ...options })
  const server = createServer((request, response) => {
    if (!answerHealth(request, response)) response.writeHead(404).end()
  })
  onTestFinished(() => void server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return async (path: string) => {
    const asked = get({ host: '127.0.0.1', port, path, headers: { host: 'nobody', connection: 'close' } })
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    return { status: response.statusCode, headers: response.headers, body: await text(response) }
  }
}

test('a process with its database is alive and ready', async () => {
  const ask = await start()
  expect((await ask('/healthz')).status).toBe(200)
  const ready = await ask('/readyz?from=balancer')
  expect(ready).toMatchObject({ status: 200, body: 'Ready.\n' })
  expect(ready.headers['cache-control']).toBe('no-store')
})

test('without its database it is alive and not ready', async () => {
  const ask = await start({ ping: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.9:5432')) })
  expect((await ask('/healthz')).status).toBe(200)
  const ready = await ask('/readyz')
  expect(ready.status).toBe(503)
  expect(Number(ready.headers['retry-after'])).toBeGreaterThan(0)
  expect(ready.body).not.toContain('10.0.0.9')
})

test('a database that never answers is one that is not there', async () => {
  const ask = await start({ ping: () => new Promise(() => undefined) })
  expect((await ask('/readyz')).status).toBe(503)
})

test('while it stops it is alive and not ready', async () => {
  const ask = await start({ isLeaving: () => true })
  expect((await ask('/healthz')).status).toBe(200)
  expect((await ask('/readyz')).status).toBe(503)
})

test('many questions at the same moment are one to the database', async () => {
  let asked = 0
  const answered = Promise.withResolvers<undefined>()
  const ask = await start({
    ping: async () => {
      asked++
      await answered.promise
    },
  })
  const answers = Array.from({ length: 5 }, () => ask('/readyz'))
  await ask('/healthz')
  answered.resolve(undefined)
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(asked).toBe(1)
})

test('any other path is left to the app', async () => {
  const ask = await start()
  for (const path of ['/', '/healthz/', '/readyz.txt', '/HEALTHZ']) expect((await ask(path)).status).toBe(404)
})
