import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createDrain } from './drain.ts'
import { listen } from './listen.ts'

/** Starts a server that answers after `delay` milliseconds, and a client with one connection that it keeps. */
async function start({ delay = 0, keepAlive = 30_000 } = {}) {
  const { servers, port } = await listen({
    host: '127.0.0.1',
    port: 0,
    onRequest: (_request, response) => {
      void sleep(delay).then(() => {
        if (isDraining()) response.setHeader('connection', 'close')
        response.end()
      })
    },
  })
  // A client of Node leaves a connection one second before the time that it was told.
  for (const server of servers) server.keepAliveTimeout = keepAlive
  const { isDraining, drain } = createDrain(servers)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = async () => {
    const [response] = (await once(get({ agent, host: '127.0.0.1', port }), 'response')) as [IncomingMessage]
    await once(response.resume(), 'end')
    return response.statusCode
  }
  return { ask, drain }
}

test('answers what is under way', async () => {
  const { ask, drain } = await start({ delay: 300 })
  const answer = ask()
  await sleep(100)
  expect(await drain()).toBe(0)
  expect(await answer).toBe(200)
})

test('answers a request that comes on a connection that was idle', async () => {
  const { ask, drain } = await start()
  await ask()
  const drained = drain()
  await sleep(50)
  expect(await ask()).toBe(200)
  expect(await drained).toBe(0)
})

test('leaves a connection that nobody uses when its time is over', async () => {
  const { ask, drain } = await start({ keepAlive: 2_000 })
  await ask()
  const before = Date.now()
  await drain()
  expect(Date.now() - before).toBeLessThan(8_000)
})
