import { randomBytes } from 'node:crypto'
import { probeParameter } from '../lib/wire/probe.ts'
import { expect, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

const path = '/api/live?lesson=set-and-read'

test('the live request is answered alike by the server and, for who brings a session, by the route', async ({
  baseURL,
}) => {
  const lab = `lab=${randomBytes(16).toString('base64url')}`
  await sendRaw(baseURL ?? '', { path: '/lessons/set-and-read/exercise', headers: { cookie: lab } })
  const byServer = await sendRaw(baseURL ?? '', { path, headers: { cookie: lab } })
  const byRoute = await sendRaw(baseURL ?? '', { path, headers: { cookie: `${lab}; session=none` } })
  const read = (body: string) =>
    JSON.parse(body) as { user: unknown; course: unknown; cookies: { name: string }[] }
  expect(read(byServer.body).course).toEqual(read(byRoute.body).course)
  expect(byServer.body).toContain('"verdict":{"status":"failed"')
  expect([read(byServer.body).user, read(byRoute.body).user]).toEqual([null, null])
  expect(read(byServer.body).cookies.map(({ name }) => name)).toEqual(['lab'])
  expect(read(byRoute.body).cookies.map(({ name }) => name)).toEqual(['lab', 'session'])
  for (const name of ['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options'])
    expect(byServer.headers[name], name).toBe(byRoute.headers[name])
})

test('a probe of the live address stays a probe', async ({ baseURL }) => {
  const asked = await sendRaw(baseURL ?? '', { path: `${path}&${probeParameter}=1` })
  expect(asked.status).toBe(204)
  expect(asked.body).not.toContain('hasLabCookie')
})

test('the live request is answered on the host of the app alone', async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? '')
  const statusOn = async (host: string) =>
    (await sendRaw(baseURL ?? '', { path, headers: { host: `${host}:${port}` } })).status
  expect([await statusOn('127.0.0.1'), await statusOn('evil.example')]).toEqual([404, 421])
})
