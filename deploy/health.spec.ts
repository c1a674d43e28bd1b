import { sendRaw } from '../e2e/raw-request.ts'
import { newLabId, readWire } from '../e2e/wire.ts'
import { expect, past, test } from './fixtures.ts'

test('a balancer asks an instance by its address, and nothing of it is recorded', async ({ lab }) => {
  const labId = newLabId()
  const [instance] = lab.instances
  for (const path of ['/healthz', '/readyz']) {
    const headers = { host: '10.0.0.5:3000', cookie: `lab=${labId}` }
    const answer = await sendRaw(`http://127.0.0.1:${instance.port}`, { path, headers })
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    const { origin, headers: own } = past(lab, instance)
    expect((await sendRaw(origin, { path, headers: { ...own, cookie: `lab=${labId}` } })).status).toBe(200)
  }
  expect((await readWire(lab.origin, labId)).exchanges).toEqual([])
})

test('an instance that stops says so first, and goes on for as long as STOP_DELAY says', async ({ lab }) => {
  const [one] = lab.instances
  await one.stop()
  await one.start({ STOP_DELAY: '3' })
  const { origin, headers } = past(lab, one)
  const statusOf = async (path: string) => (await sendRaw(origin, { path, headers })).status
  expect(await statusOf('/readyz')).toBe(200)
  const stopped = one.stop()
  await expect.poll(() => statusOf('/readyz')).toBe(503)
  expect([await statusOf('/healthz'), await statusOf('/lessons')]).toEqual([200, 200])
  expect(await stopped).toBe(0)
  await expect(statusOf('/healthz')).rejects.toThrow('ECONNREFUSED')
  await one.start()
})
