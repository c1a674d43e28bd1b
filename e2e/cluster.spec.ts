import { rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from './fixtures.ts'
import { startLoad } from './load.ts'
import { aliveOf, workersOf } from './processes.ts'
import { sendRaw } from './raw-request.ts'
import type { Server } from './server.ts'
import { thorough } from './thorough.ts'

const connections = 16

/** An option for Node by which a worker ends before it has started, under a condition. */
function failWhen(condition: string): string {
  const script = `if (process.argv[1]?.endsWith('worker.ts') && ${condition}) process.exit(3)`
  return `--import=data:text/javascript,${encodeURIComponent(script)}`
}

/** Ends a server's worker, and waits until two others than before answer. @returns what it printed meanwhile */
async function endWorker({ pid, output }: Server, signal: 'SIGTERM' | 'SIGKILL'): Promise<string> {
  const [first = 0, second = 0] = workersOf(pid)
  const before = output().length
  process.kill(first, signal)
  await expect.poll(() => workersOf(pid)).toEqual([second, expect.any(Number)])
  return output().slice(before)
}

test(
  'loses no request when workers are replaced, and none when it stops',
  thorough,
  async ({ startServer }) => {
    const server = await startServer({ WORKERS: '2' })
    const { origin, pid, output } = server
    const load = startLoad(origin, '/read_cookie', connections)
    await load.more(100)
    const old = workersOf(pid)
    expect(old).toHaveLength(2)

    await test.step('SIGHUP replaces all, one by one; a second one is not lost', async () => {
      process.kill(pid, 'SIGHUP')
      await expect.poll(() => workersOf(pid)).toHaveLength(3)
      process.kill(pid, 'SIGHUP')
      const done = 'All workers have been replaced.'
      await expect.poll(() => output().split(done).length, { timeout: 60_000 }).toBe(3)
      expect(aliveOf(old)).toEqual([])
      expect(workersOf(pid)).toHaveLength(2)
      await load.more(100)
    })

    await test.step('a worker that is told to end answers first', async () => {
      await endWorker(server, 'SIGTERM')
      await load.more(100)
    })

    const { lost, answered, refused } = load.next()
    expect({ lost, refused }).toEqual({ lost: [], refused: 0 })

    const killed = await test.step('a worker that is killed loses what it was about to answer', async () => {
      await endWorker(server, 'SIGKILL')
      await expect.poll(output).toContain('A worker has ended (SIGKILL). Another one takes its place.')
      await load.more(100)
      return load.next()
    })

    expect(killed.refused).toBe(0)
    expect(killed.lost.length).toBeLessThan(connections)

    await load.more(Math.max(100, (20_000 - answered - killed.answered) / connections))
    const workers = workersOf(pid)
    const told = Date.now()
    process.kill(pid, 'SIGTERM')
    expect(await server.ended).toBe(0)
    expect(Date.now() - told).toBeLessThan(10_000)
    expect(aliveOf(workers)).toEqual([])
    const stopped = await load.stop()
    expect(stopped.lost).toEqual([])
    expect(answered + killed.answered + stopped.answered).toBeGreaterThan(20_000)
  },
)

test('what was offered to a worker that hangs and is killed is answered by another', async ({
  startServer,
}) => {
  const { origin, pid, ended } = await startServer({ WORKERS: '2' })
  const [hanging = 0] = workersOf(pid)
  process.kill(hanging, 'SIGSTOP')
  let answered = 0
  const answers = Array.from({ length: 4 }, async () => {
    const { status } = await sendRaw(origin, { path: '/read_cookie' })
    answered++
    return status
  })
  // Each worker is offered one in turn, and the next when it has taken that.
  await expect.poll(() => answered).toBe(3)
  process.kill(hanging, 'SIGKILL')
  expect(await Promise.all(answers)).toEqual([200, 200, 200, 200])
  process.kill(pid, 'SIGTERM')
  expect(await ended).toBe(0)
})

test('where all workers hang and are killed, what was offered to them is closed', async ({ startServer }) => {
  const { origin, pid } = await startServer({ WORKERS: '2' })
  const hanging = workersOf(pid)
  for (const worker of hanging) process.kill(worker, 'SIGSTOP')
  const answers = [1, 2].map(() => sendRaw(origin, { path: '/read_cookie' }))
  // The primary is asked for nothing that would tell when it has offered them.
  await sleep(500)
  for (const worker of hanging) process.kill(worker, 'SIGKILL')
  const outcomes = await Promise.allSettled(answers)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  // Until there is a worker again, nobody listens.
  const statusOf = () =>
    sendRaw(origin, { path: '/read_cookie' }).then(
      ({ status }) => status,
      () => 'refused',
    )
  await expect.poll(statusOf, { timeout: 30_000 }).toBe(200)
})

test('no worker survives its primary', async ({ startServer }) => {
  const { origin, pid, ended } = await startServer({ WORKERS: '2' })
  const load = startLoad(origin, '/read_cookie', connections)
  await load.more(10)
  const workers = workersOf(pid)
  expect(workers).toHaveLength(2)
  process.kill(pid, 'SIGKILL')
  await ended
  await expect.poll(() => aliveOf(workers)).toEqual([])
  await load.stop()
})

test('a signal that reaches all of its processes, and a second one, stop it once', async ({
  startServer,
}) => {
  const { origin, pid, ended, output } = await startServer({ WORKERS: '2' })
  const load = startLoad(origin, '/read_cookie', connections)
  await load.more(10)
  const workers = workersOf(pid)
  for (const each of [pid, ...workers, pid]) process.kill(each, 'SIGINT')
  for (const each of [...workers, pid]) process.kill(each, 'SIGTERM')
  expect(await ended).toBe(0)
  expect((await load.stop()).lost).toEqual([])
  expect(aliveOf(workers)).toEqual([])
  expect(output()).not.toContain('worker')
})

test('where no worker starts, there is no server, and one reason', async ({ startServer }) => {
  const { port } = await startServer()
  await expect(startServer({ WORKERS: '2', PORT: String(port) })).rejects.toThrow(
    new RegExp(`^The server did not start:\nPort ${port} is in use\\. .*\n$`),
  )
  await expect(startServer({ WORKERS: '2', NODE_OPTIONS: failWhen('true') })).rejects.toThrow(
    /^The server did not start:\nA worker ended before it was ready \(code 3\)\.\n$/,
  )
})

test('a worker stays where no other can take its place', async ({ startServer }, testInfo) => {
  const fault = testInfo.outputPath('fault')
  const isThere = `process.getBuiltinModule('fs').existsSync(${JSON.stringify(fault)})`
  const { origin, pid, output } = await startServer({ WORKERS: '2', NODE_OPTIONS: failWhen(isThere) })
  const [first = 0, second] = workersOf(pid)
  writeFileSync(fault, '')
  process.kill(pid, 'SIGHUP')
  await expect.poll(output).toContain('A worker ended before it was ready (code 3). The old worker goes on.')
  expect(workersOf(pid)).toEqual([first, second])

  process.kill(first, 'SIGKILL')
  await expect.poll(() => output().split('(code 3)').length).toBeGreaterThan(3)
  expect((await sendRaw(origin, { path: '/' })).status).toBe(200)
  rmSync(fault)
  await expect.poll(() => workersOf(pid)).toEqual([second, expect.any(Number)])
})
