import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { sql } from 'kysely'
import type { Page } from '@playwright/test'
import { postgresOfTests } from '../lib/db/temporary-postgres.ts'
import { outageSentence } from '../lib/outage.ts'
import { startPostgres, type PostgresServer as Postgres } from '../scripts/checks/postgres.ts'
import { logIn, postForm } from './account-requests.ts'
import { inDatabase } from './database.ts'
import { expect, fillIn, password, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { newLabId } from './wire.ts'

// What the browser says about each answer that is an error, and Next about the server action.
test.use({
  expectedComplaint:
    /^error: (?:Failed to load resource: .* 503 |Error: The database does not answer just now\.)/,
})

const heading = '503: the database does not answer'
const standstill = 'The server’s database does not answer just now.'

/** A promise that must be kept within five seconds, as a learner is promised. */
function inTime<Result>(promise: Promise<Result>): Promise<Result> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('It took over 5 seconds.')), 5000)),
  ])
}

/** Opens a page that needs the database, and one that does not. */
async function expectOutagePage(page: Page, origin: string, path: string): Promise<void> {
  const answer = await inTime(page.goto(origin + path))
  expect(answer?.status(), path).toBe(503)
  expect(await answer?.headerValue('retry-after'), path).toBe('5')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
}

/** What programs, forms and lessons are told while nothing of the database answers. */
async function expectOutage(origin: string, cookie: string): Promise<void> {
  const lab = `lab=${newLabId()}`
  const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
    inTime(sendRaw(origin, { path, method, headers }))
  for (const [path, sent] of [
    ['/api/live', cookie],
    ['/api/live?lesson=login', lab],
  ] as const) {
    const live = await ask(path, { cookie: sent })
    expect([live.status, JSON.parse(live.body)], path).toEqual([503, { error: outageSentence }])
  }
  const exercise = await ask('/lessons/login/exercise/start', { cookie: lab }, 'POST')
  expect([exercise.status, exercise.body]).toEqual([503, `${outageSentence}\n`])
  const program = await inTime(
    postForm(origin, '/progress/read', { lesson: 'login' }, { cookie: lab, accept: 'application/json' }),
  )
  expect([program.status, JSON.parse(program.body)]).toEqual([503, { error: outageSentence }])
  const form = await inTime(
    postForm(origin, '/progress/read', { lesson: 'login' }, { cookie: lab, 'sec-fetch-dest': 'document' }),
  )
  expect(form.status).toBe(503)
  expect(form.body).toContain('Reload this page in a few seconds')
  const login = await inTime(logIn(origin, 'ada', password))
  expect([login.status, login.headers['retry-after']]).toEqual([503, '5'])
  expect(login.body).toContain('The database does not answer.')
  for (const path of ['/', '/lessons/login', '/hello'])
    expect((await ask(path, { cookie })).status, path).toBe(200)
}

test.describe('on PostgreSQL', () => {
  test.skip(!postgresOfTests, 'needs PostgreSQL: npm run test:postgres')

  const outages: Record<string, [begin: (server: Postgres) => unknown, end: (server: Postgres) => unknown]> =
    {
      away: [(server) => server.kill(), (server) => server.restart()],
      slow: [(server) => server.pause(), (server) => server.resume()],
    }
  for (const [state, [begin, end]] of Object.entries(outages)) {
    test(`while the database is ${state}, a learner is told so, loses nothing and goes on after it`, async ({
      page,
      openBrowser,
      startServer,
    }) => {
      const postgres = await startPostgres()
      try {
        const { origin } = await startServer({ DATABASE_URL: postgres.url })
        const other = await openBrowser()
        await page.goto(`${origin}/signup`)
        await fillIn(page, 'ada', password)
        await page.getByRole('button', { name: 'Sign up' }).click()
        await expect(page.getByText('Signed in as ada')).toBeVisible()
        const [session] = (await page.context().cookies()).filter(({ name }) => name === 'session')
        const cookie = `session=${session?.value}`
        await other.goto(`${origin}/login`)
        await fillIn(other, 'ada', password)

        await begin(postgres)
        await page.getByRole('button', { name: 'Log out' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('The database does not answer')
        await expectOutage(origin, cookie)
        for (const path of ['/protected', '/account', '/wire']) await expectOutagePage(page, origin, path)
        await page.goto(`${origin}/lessons/login#recall`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log in: a fresh session')
        await expect(page.getByText(standstill)).toBeVisible()
        await page.getByRole('button', { name: 'I have read this lesson' }).click()
        await expect(page.getByText(outageSentence)).toBeVisible()
        await other.getByRole('button', { name: 'Log in', exact: true }).click()
        await expect(other.getByText('The database does not answer just now.')).toBeVisible()
        await expect(other.getByLabel('Username')).toHaveValue('ada')

        await end(postgres)
        await expect(page.getByText(standstill)).toBeHidden()
        await expect(page.getByText('Signed in as ada')).toBeVisible()
        expect((await page.goto(`${origin}/protected`))?.status()).toBe(200)
        await fillIn(other, 'ada', password)
        await other.getByRole('button', { name: 'Log in', exact: true }).click()
        await expect(other.getByText('Signed in as ada')).toBeVisible()
        for (const each of [page, other]) await each.goto('about:blank')
      } finally {
        postgres.resume()
        await postgres.stop()
      }
    })
  }
})

test.describe('on SQLite', () => {
  test.skip(Boolean(postgresOfTests), 'is about SQLite’s own file')

  test('a table that is missing is an outage of what needs it, until it is back', async ({
    page,
    startServer,
  }) => {
    const { origin, dataFolder } = await startServer()
    await page.goto(`${origin}/login`)
    await page.getByRole('button', { name: /guest account/ }).click()
    await expect(page.getByText(/^Signed in as guest-/)).toBeVisible()
    const rename = (from: string, to: string) =>
      inDatabase(dataFolder, (database) =>
        sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(database),
      )
    await rename('progress', 'elsewhere')
    await expectOutagePage(page, origin, '/progress')
    const lab = { cookie: `lab=${newLabId()}` }
    const live = await inTime(sendRaw(origin, { path: '/api/live?lesson=login', headers: lab }))
    expect([live.status, JSON.parse(live.body)]).toEqual([503, { error: outageSentence }])
    expect((await page.goto(`${origin}/protected`))?.status()).toBe(200)
    await rename('elsewhere', 'progress')
    await rename('sessions', 'elsewhere')
    for (const path of ['/protected', '/account']) await expectOutagePage(page, origin, path)
    await page.goto(`${origin}/lessons`)
    await expect(page.getByText(standstill)).toBeVisible()
    await rename('elsewhere', 'sessions')
    await expect(page.getByText(standstill)).toBeHidden()
    expect((await page.goto(`${origin}/protected`))?.status()).toBe(200)
    await page.goto('about:blank')
  })

  test('a file that another process has locked is read as ever, and written when it is free', async ({
    page,
    startServer,
  }) => {
    const { origin, dataFolder } = await startServer()
    const holder = new BetterSqlite3(join(dataFolder, 'cookie-lab.db'))
    await page.goto(`${origin}/signup`)
    holder.exec('begin immediate')
    await fillIn(page, 'ada', password)
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(page.getByText('The database does not answer just now.')).toBeVisible()
    await expect(page.getByLabel('Username')).toHaveValue('ada')
    const lab = { cookie: `lab=${newLabId()}` }
    for (const path of ['/', '/cookies', '/progress', '/api/live?lesson=login', '/api/wire'])
      expect((await inTime(sendRaw(origin, { path, headers: lab }))).status, path).toBe(200)
    const write = () => inTime(postForm(origin, '/progress/read', { lesson: 'login' }, lab))
    expect((await write()).status).toBe(503)
    holder.exec('rollback')
    holder.close()
    await expect.poll(async () => (await write()).status).toBe(303)
    await fillIn(page, 'ada', password)
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(page.getByText('Signed in as ada')).toBeVisible()
    await page.goto('about:blank')
  })
})
