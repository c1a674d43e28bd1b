import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createUnfinished } from './unfinished.ts'

/** More than the system takes for a client that reads nothing. */
const LARGE = Buffer.alloc(32 << 20)

/** Answers one request of a client that reads nothing yet. */
async function answerLarge(patience?: number) {
  const unfinished = createUnfinished(patience)
  const responses: ServerResponse[] = []
  const server = createServer((_, response) => {
    unfinished.add(response)
    responses.push(response)
    response.end(LARGE)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1').pause()
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  onTestFinished(() => {
    client.destroy()
    server.close()
  })
  await once(server, 'request')
  return { unfinished, client, response: responses[0] }
}

test('waits for the last bytes of a response that is ended', async () => {
  const { unfinished, client, response } = await answerLarge(60_000)
  expect(response?.writableFinished).toBe(false)
  client.resume()
  await unfinished.settle()
  expect(response?.writableFinished).toBe(true)
})

test('waits once for a client that takes no bytes', async () => {
  const { unfinished, response } = await answerLarge()
  await unfinished.settle()
  let isSettled = false
  void unfinished.settle().then(() => {
    isSettled = true
  })
  await Promise.resolve()
  await Promise.resolve()
  expect([response?.writableFinished, isSettled]).toEqual([false, true])
})

test('does not wait for a client that has gone', async () => {
  const { unfinished, client, response } = await answerLarge(60_000)
  client.destroy()
  await unfinished.settle()
  expect(response?.destroyed).toBe(true)
})
