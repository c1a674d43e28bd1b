import { makeAccount, sealAs, statusFor } from './account-requests.ts'
import { inDatabase } from './database.ts'
import { expect, fillIn, newUsername, password, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import type { Server } from './server.ts'

const HOUR = 3600_000
const secret = 'a-secret-that-the-test-knows-too-'.repeat(2)
const asDocument = { 'sec-fetch-dest': 'document' }

/** An account, and its seal as it would be hours after it was made: the server knows only the row. */
async function makeOldSeal({ origin, dataFolder }: Server, hours: number, fields = {}) {
  const { cookie } = await makeAccount(origin, fields)
  const shown = await sendRaw(origin, { path: '/protected', headers: { cookie } })
  const contents = JSON.parse(
    (/<pre>([^<]*)<\/pre>/.exec(shown.body)?.[1] ?? '').replaceAll('&quot;', '"'),
  ) as { sid: string; issuedAt: number }
  const then = Date.now() - hours * HOUR
  const created = new Date(then).toISOString()
  await inDatabase(dataFolder, (database) =>
    database.updateTable('sessions').set({ created_at: created }).where('id', '=', contents.sid).execute(),
  )
  const seal = await sealAs(secret, { ...contents, issuedAt: then, renewedAt: then })
  return { sid: contents.sid, cookie: `session=${seal}` }
}

const renewed = ({ setCookies }: { setCookies: string[] }) =>
  setCookies.find((line) => line.startsWith('session='))

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    for (const [path, button, nameFor] of [
      ['/signup', 'Sign up', () => Promise.resolve(newUsername())],
      ['/login', 'Log in', async (origin: string) => (await makeAccount(origin)).username],
    ] as const) {
      // The jar says -1 of a cookie that ends with the browser.
      for (const [lifetime, isRemembered, least, most] of [
        ['for 30 days', true, 29.9 * 86_400, 30 * 86_400],
        ['until the browser closes', false, -Infinity, 0],
      ] as const) {
        test(`who comes in at ${path} stays ${lifetime}, as the box says`, async ({ page, baseURL }) => {
          const username = await nameFor(baseURL ?? '')

          await page.goto(path)
          await fillIn(page, username, password)
          await page.getByLabel('Remember me on this device').setChecked(isRemembered)
          await page.getByRole('button', { name: button, exact: true }).click()
          await expect(page).toHaveURL('/')
          const session = (await page.context().cookies()).find(({ name }) => name === 'session')
          const seconds = (session?.expires ?? NaN) - Date.now() / 1000
          expect(seconds).toBeGreaterThan(least)
          expect(seconds).toBeLessThanOrEqual(most)
        })
      }
    }
  })
}

test('the box stays ticked when the form is refused', async ({ page }) => {
  await page.goto('/login')
  await page.getByLabel('Remember me on this device').check()
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByText('Type your username.')).toBeVisible()
  await expect(page.getByLabel('Remember me on this device')).toBeChecked()
})

test('a page or the live part of one rolls the session forward past half of the idle window, and nothing else', async ({
  startServer,
}) => {
  const server = await startServer({ SESSION_PASSWORDS: secret })
  const ask = (cookie: string, path: string, headers: Record<string, string>, method = 'GET') =>
    sendRaw(server.origin, { path, method, headers: { cookie, ...headers } })

  const young = await makeOldSeal(server, 11)
  expect(renewed(await ask(young.cookie, '/cookies', asDocument))).toBeUndefined()

  const old = await makeOldSeal(server, 13)
  expect(renewed(await ask(old.cookie, '/cookies', { 'sec-fetch-dest': 'empty' }))).toBeUndefined()
  expect(
    renewed(await ask(old.cookie, '/cookies', { rsc: '1', 'next-router-prefetch': '1' })),
  ).toBeUndefined()
  expect(renewed(await ask(old.cookie, '/cookies', {}))).toBeUndefined()
  expect(renewed(await ask(old.cookie, '/cookies', asDocument, 'POST'))).toBeUndefined()
  // A static page is the same for everybody, and a cache may keep it with its cookies.
  expect((await ask(old.cookie, '/', asDocument)).setCookies).toEqual([])

  const page = await ask(old.cookie, '/cookies', asDocument)
  expect(page.body).toContain('Signed in as')
  const line = renewed(page) ?? ''
  expect(line).toMatch(/^session=Fe26\.2\S*; Path=\/; HttpOnly; SameSite=lax$/i)
  expect(await statusFor(server.origin, line.split(';', 1)[0] ?? '')).toBe(200)
  expect(await statusFor(server.origin, old.cookie), 'the older seal of the same session').toBe(200)
  const live = { 'sec-fetch-dest': 'empty' }
  expect(renewed(await ask(young.cookie, '/api/live', live))).toBeUndefined()
  expect(renewed(await ask(old.cookie, '/api/live', live)), 'the live part of a static page').toBeDefined()
})

test('a remembered session keeps its absolute end when it is rolled forward', async ({ startServer }) => {
  const server = await startServer({ SESSION_PASSWORDS: secret })
  const { cookie, sid } = await makeOldSeal(server, 13, { remember: 'on' })
  const end = new Date(Date.now() + 5 * 24 * HOUR).toISOString()
  await inDatabase(server.dataFolder, (database) =>
    database.updateTable('sessions').set({ expires_at: end }).where('id', '=', sid).execute(),
  )
  const page = await sendRaw(server.origin, { path: '/cookies', headers: { cookie, ...asDocument } })
  const maxAge = Number(/Max-Age=(\d+)/i.exec(renewed(page) ?? '')?.[1])
  expect(maxAge).toBeGreaterThan(5 * 86_400 - 60)
  expect(maxAge).toBeLessThanOrEqual(5 * 86_400)
})

test('24 hours away end a session, by the row and by the seal alone', async ({ startServer }) => {
  const server = await startServer({ SESSION_PASSWORDS: secret })
  const bySeal = await makeOldSeal(server, 25)
  expect(await statusFor(server.origin, bySeal.cookie)).toBe(401)
  const byRow = await makeOldSeal(server, 1)
  expect(await statusFor(server.origin, byRow.cookie)).toBe(200)
  const longAgo = new Date(Date.now() - 25 * HOUR).toISOString()
  await inDatabase(server.dataFolder, (database) =>
    database.updateTable('sessions').set({ last_seen_at: longAgo }).where('id', '=', byRow.sid).execute(),
  )
  expect(await statusFor(server.origin, byRow.cookie)).toBe(401)
  const live = await sendRaw(server.origin, { path: '/api/live', headers: { cookie: byRow.cookie } })
  expect(JSON.parse(live.body)).toMatchObject({ user: null })
})

test('a page of a slow tab never brings a session back that another tab has ended', async ({
  startServer,
}) => {
  const server = await startServer({ SESSION_PASSWORDS: secret })
  const { origin, dataFolder } = server
  const paths = ['/cookies', '/api/live']
  for (let round = 0; round < 10; round++) {
    const { cookie } = await makeOldSeal(server, 13)
    const open = (path = '') => sendRaw(origin, { path, headers: { cookie, ...asDocument } })
    const slow = open(paths[round % 2])
    const logout = sendRaw(origin, { path: '/logout', method: 'POST', headers: { cookie } })
    const answers = await Promise.all([slow, logout])
    const held = answers.map((answer) => renewed(answer)?.split(';', 1)[0] ?? '')
    for (const pair of [cookie, ...held]) expect(await statusFor(origin, pair)).toBe(401)
    for (const path of paths) {
      expect((await open(path)).setCookies, 'decided after the logout').toEqual([])
    }
  }
  const left = await inDatabase(dataFolder, (database) =>
    database.selectFrom('sessions').selectAll().execute(),
  )
  expect(left).toEqual([])
})
