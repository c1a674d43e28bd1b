import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withPatience } from '../database-wait.ts'
import { openPostgres, type Postgres } from './postgres.ts'
import { isDatabaseUnavailable } from './unavailable.ts'

/** A server that takes connections and never answers, as a PostgreSQL that hangs. */
let silent: Server
let connections: number
let pool: Postgres

beforeEach(async () => {
  connections = 0
  silent = createServer((socket) => {
    connections++
    socket.on('error', () => undefined)
  })
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  pool = openPostgres(`postgres://lab@127.0.0.1:${(silent.address() as AddressInfo).port}/lab`, 2)
})
afterEach(() => silent.close())

const ask = () =>
  pool.query({ text: 'select 1' }).then(
    () => 'answered',
    (error: unknown) => (isDatabaseUnavailable(error) ? 'unavailable' : error),
  )

test('gives up when the patience of the request is over', async () => {
  await withPatience(50, async (wait) => {
    expect(await ask()).toBe('unavailable')
    expect(wait.left).toBeLessThanOrEqual(0)
    expect(wait.hasFailed).toBe(true)
    // The second question has no time left, and is not asked.
    expect(await ask()).toBe('unavailable')
  })
  expect(connections).toBe(1)
})

test('asks nobody for a while after a wait in vain, and answers at once', async () => {
  expect(await withPatience(3000, ask)).toBe('unavailable')
  const before = connections
  const others = Array.from({ length: 20 }, () => withPatience(Infinity, ask))
  expect(await Promise.all(others)).toEqual(others.map(() => 'unavailable'))
  expect(connections).toBe(before)
})

test('has no more connections than it may, however many ask', async () => {
  await Promise.all(Array.from({ length: 20 }, () => withPatience(50, ask)))
  expect(connections).toBeLessThanOrEqual(2)
})
