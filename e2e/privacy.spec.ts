import { inDatabase } from './database.ts'
import { enterAsGuest, expect, fillIn, password, sessionOf, signUp, test } from './fixtures.ts'
import { sendRaw } from './raw-request.ts'
import { linesOf } from './wire.ts'
import { unfold } from './unfold.ts'

test('a learner reads what every own cookie is for', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /^Privacy/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy')
  for (const [name, purpose, lifetime] of [
    [
      'session (over https: __Host-session)',
      'Keeps you signed in',
      '30 days if you ask to be remembered (a guest account: 1 day)',
    ],
    ['lab', 'tells your experiments from other learners’', '30 days'],
    ['theme', 'Your choice of light or dark', '1 year'],
    ['device', 'this browser has been in your account before', '1 year'],
    ['classroom (over https: __Host-classroom)', 'Opens a group to its teacher', '30 days'],
    ['form', 'Brings back what you typed (never the password)', '1 minute'],
  ] as const) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    await expect(row.getByRole('cell').first()).toContainText(purpose)
    await expect(row.getByRole('cell').last()).toContainText(lifetime)
  }
  await expect(page.getByText('This browser holds no cookie of this site any more')).toBeHidden()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a guest erases everything, and no foreign cookie is touched', async ({
      page,
      context,
      startServer,
    }) => {
      const { origin, dataFolder } = await startServer()
      await context.addCookies([
        { name: 'jupyter', value: 'foreign', url: origin },
        { name: 'id', value: 'foreign', domain: 'localhost', path: '/other' },
      ])
      await enterAsGuest(page, origin)
      const stolen = await sessionOf(page)
      const set = page.getByRole('region', { name: 'Set', exact: true })
      for (const [name, path, domain] of [
        ['deep', '/cookies/set/deep', ''],
        ['wide', '/elsewhere', 'localhost'],
      ] as const) {
        await page.goto(`${origin}/cookies`)
        await unfold(set.getByText('All attributes'))
        await set.getByLabel('Name').fill(name)
        await set.getByLabel('Path').fill(path)
        await set.getByLabel('Domain').fill(domain)
        await page.getByRole('button', { name: 'Set the cookie' }).click()
        await expect(page.getByText('What just crossed')).toBeVisible()
      }
      await page.goto(`${origin}/hello`)
      await page.goto(`${origin}/privacy`)
      const saved = page.waitForResponse(`${origin}/api/theme`)
      await page.getByRole('button', { name: 'Dark theme' }).click()
      await saved
      await expect(page).toHaveURL(`${origin}/privacy`)
      const names = async () => (await context.cookies()).map(({ name }) => name).sort()
      expect(await names()).toEqual(
        ['deep', 'id', 'jupyter', 'lab', 'session', 'theme', 'username', 'wide'].sort(),
      )

      await page.getByRole('button', { name: 'Erase everything and leave this computer' }).click()
      await expect(page.getByText('Erased.')).toBeVisible()
      expect(await names()).toEqual(['id', 'jupyter'])
      const headers = { cookie: `session=${stolen}` }
      expect((await sendRaw(origin, { path: '/protected', headers })).status).toBe(401)
      for (const table of ['users', 'sessions', 'sent_lines'] as const) {
        const rows = await inDatabase(dataFolder, (database) =>
          database.selectFrom(table).selectAll().execute(),
        )
        expect(rows, table).toEqual([])
      }
    })
  })
}

test('an account with a password stays, signed out', async ({ page, context }) => {
  const username = await signUp(page)
  await page.goto('/privacy')
  await page.getByRole('button', { name: 'Erase everything and leave this computer' }).click()
  await expect(page.getByText('Erased.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
  expect(await context.cookies()).toEqual([])
  await page.goto('/login')
  await fillIn(page, username, password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByText(`Signed in as ${username}`)).toBeVisible()
})

test('erasing is a POST of this site, and does no harm to who has nothing', async ({ request }) => {
  expect((await request.get('/erase')).status()).toBe(405)
  const attack = await request.post('/erase', { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(attack.status()).toBe(403)
  expect(attack.headers()).not.toHaveProperty('set-cookie')
  const nothing = await request.post('/erase', { maxRedirects: 0 })
  expect(nothing.status()).toBe(303)
  const lines = await linesOf(nothing)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).toContain('=; Max-Age=0')
})
