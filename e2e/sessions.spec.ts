import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inDatabase } from './database.ts'
import { enterAsGuest, expect, sessionOf, signUp, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'

/** The status of the protected page for whoever holds this seal: 200 signed in, 401 not. */
async function statusWith(origin: string, seal: string | undefined): Promise<number> {
  return (await sendRaw(origin, { path: '/protected', headers: { cookie: `session=${seal}` } })).status
}

test('a session planted before the login is not the one after it', async ({
  page,
  context,
  openBrowser,
  baseURL,
}) => {
  const attacker = await openBrowser()
  await signUp(attacker)
  const planted = (await sessionOf(attacker)) ?? ''
  await context.addCookies([{ name: 'session', value: planted, url: baseURL ?? '' }])
  await signUp(page)
  const own = await sessionOf(page)
  expect(own).not.toBe(planted)
  expect(await statusWith(baseURL ?? '', own)).toBe(200)
  expect(await statusWith(baseURL ?? '', planted)).toBe(401)
})

test('each login makes a session of its own, and logging out ends that one alone', async ({
  page,
  openBrowser,
  baseURL,
}) => {
  await signUp(page)
  const first = await sessionOf(page)
  const other = await openBrowser()
  await signUp(other)
  await other.getByRole('button', { name: 'Log out' }).click()
  await expect(other.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
  expect(await statusWith(baseURL ?? '', first)).toBe(200)
})

test('a seal that is none makes a signed-out visitor on every page', async ({
  page,
  baseURL,
  startServer,
}) => {
  const origin = baseURL ?? ''
  await signUp(page)
  const seal = (await sessionOf(page)) ?? ''
  const stranger = await startServer()
  await page.context().clearCookies()
  await enterAsGuest(page, stranger.origin)
  const foreign = (await sessionOf(page)) ?? ''

  const seals = [
    '',
    'x',
    'Fe26.2',
    'Fe26.2*1*2*3*4*5*6*7~2',
    seal.slice(0, -10),
    seal.replace(/^(.{80})(.)/, (_, head: string, next: string) => head + (next === 'a' ? 'b' : 'a')),
    '%00%ff',
    '🍪'.repeat(3),
    'A'.repeat(100_000),
    foreign,
  ].map((text) => (/^[\x20-\x7e]*$/.test(text) ? text : encodeURIComponent(text)))
  for (const bad of seals) {
    const headers = { cookie: `session=${bad}` }
    expect(await statusWith(origin, bad), bad.slice(0, 40)).toBe(401)
    for (const path of ['/', '/cookies', '/login', '/signup', '/api/live', '/api/cookies']) {
      const response = await sendRaw(origin, { path, headers })
      expect(response.status, `${path} with ${bad.slice(0, 40)}`).toBe(200)
    }
    const live = await sendRaw(origin, { path: '/api/live', headers })
    expect(JSON.parse(live.body)).toMatchObject({ user: null })
    const logout = await sendRaw(origin, { path: '/logout', method: 'POST', headers })
    expect(logout.status).toBe(303)
  }
  expect(await statusWith(origin, seal), 'the untouched seal still opens').toBe(200)
})

test('a session whose time is over is a signed-out visitor', async ({ page, startServer }) => {
  const server = await startServer()
  await enterAsGuest(page, server.origin)
  const seal = await sessionOf(page)
  expect(await statusWith(server.origin, seal)).toBe(200)
  const expires_at = new Date(Date.now() - 1000).toISOString()
  await inDatabase(server.dataFolder, (database) =>
    database.updateTable('sessions').set({ expires_at }).execute(),
  )
  expect(await statusWith(server.origin, seal)).toBe(401)
  await page.reload()
  await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
})

test('a restart logs nobody out', async ({ page, startServer }) => {
  const before = await startServer()
  await enterAsGuest(page, before.origin)
  const seal = await sessionOf(page)
  await page.close()
  await before.stop()
  const after = await startServer({ DATA_DIR: before.dataFolder })
  expect(await statusWith(after.origin, seal)).toBe(200)
})

test('two servers that start at once on one data folder agree on the secret', async ({
  page,
  startServer,
}) => {
  const DATA_DIR = join(test.info().outputDir, 'data')
  const [one, other] = await Promise.all([startServer({ DATA_DIR }), startServer({ DATA_DIR })])
  await enterAsGuest(page, one.origin)
  const seal = await sessionOf(page)
  expect(await statusWith(one.origin, seal)).toBe(200)
  expect(await statusWith(other.origin, seal)).toBe(200)

  const file = join(DATA_DIR, 'session-secret')
  expect(readdirSync(DATA_DIR).filter((name) => name.startsWith('session-secret'))).toEqual([
    'session-secret',
  ])
  expect(statSync(file).mode & 0o777, 'readable by its owner only').toBe(0o600)
  expect(readFileSync(file, 'utf8').length).toBeGreaterThanOrEqual(32)
})

test('a new secret seals, and the older ones open as long as they are listed', async ({
  page,
  startServer,
}) => {
  const DATA_DIR = join(test.info().outputDir, 'data')
  const [old, young] = ['old-secret-'.repeat(4), 'young-secret-'.repeat(3)]
  const logIn = async (SESSION_PASSWORDS: string) => {
    const server = await startServer({ DATA_DIR, SESSION_PASSWORDS })
    await enterAsGuest(page, server.origin)
    const seal = await sessionOf(page)
    await page.context().clearCookies()
    return { server, seal }
  }
  const first = await logIn(old)
  const second = await logIn(`${young}, ${old}`)
  expect(await statusWith(second.server.origin, first.seal), 'sealed before the rotation').toBe(200)
  expect(await statusWith(first.server.origin, second.seal), 'the newest seals').toBe(401)
  const third = await startServer({ DATA_DIR, SESSION_PASSWORDS: young })
  expect(await statusWith(third.origin, second.seal)).toBe(200)
  expect(await statusWith(third.origin, first.seal), 'the old secret is gone').toBe(401)
})
