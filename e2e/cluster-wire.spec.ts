import { expect, test } from './fixtures.ts'
import { workersOf } from './processes.ts'
import { sendRaw } from './raw-request.ts'
import { newLabId, readWire } from './wire.ts'

test('who reads the wire sees what another worker has just answered', async ({ startServer }) => {
  const { origin, pid } = await startServer({ WORKERS: '2' })
  const labId = newLabId()
  const headers = { cookie: `lab=${labId}` }
  for (let round = 1; round <= 40; round++) {
    // Each is a connection of its own, and they go to the workers in turn: an odd number makes the reader change.
    await Promise.all([1, 2, 3].map((one) => sendRaw(origin, { path: `/round/${round}/${one}`, headers })))
    const targets = (await readWire(origin, labId)).exchanges.map(({ target }) => target)
    for (const one of [1, 2, 3]) expect(targets).toContain(`/round/${round}/${one}`)
  }
  const [worker = 0] = workersOf(pid)
  await sendRaw(origin, { path: '/before', headers })
  process.kill(worker, 'SIGSTOP')
  // Of two connections one is the other worker's. It waits for the one that hangs, but not for ever.
  await Promise.any([readWire(origin, labId), readWire(origin, labId)])
  process.kill(worker, 'SIGCONT')
  const { exchanges } = await readWire(origin, labId)
  expect(exchanges.map(({ target }) => target)).toContain('/before')
})

test('whoever asks for a verdict hears of a visit that another worker has just answered', async ({
  startServer,
}) => {
  const { origin } = await startServer({ WORKERS: '2' })
  for (let round = 1; round <= 40; round++) {
    const headers = { cookie: `lab=${newLabId()}` }
    await sendRaw(origin, { path: '/lessons/set-and-read/exercise', headers })
    // Two connections are of two workers.
    const ask = () => sendRaw(origin, { path: '/api/live?lesson=set-and-read', headers })
    for (const { body } of await Promise.all([ask(), ask()]))
      expect(body).toContain('No visit was answered with')
  }
})
