import type { Locator } from '@playwright/test'
import { createCookieJar } from '../lib/http/cookie-jar.ts'
import { openAttackPage, openBank } from './cross-site-fixtures.ts'
import { answers as exerciseAnswers, fill, runAll, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { answersIn, closeTab, cookieNames, goToStep, openRepair, openStep, press } from './lesson.ts'

const slug = 'hardening'
const breakTitle = 'Three hopes that fail'

/** Looks in the part about the login: the other one has such a button too. */
async function lookForLogin(step: Locator): Promise<void> {
  await step.getByRole('button', { name: 'Look', exact: true }).filter({ visible: true }).last().click()
}

test('a learner sets SameSite=None alone, and then with Secure', async ({ page, context }) => {
  const step = await openStep(page, slug, breakTitle)
  await expect(step.getByRole('link', { name: 'js-cookie 652' })).toHaveAttribute(
    'href',
    /js-cookie\/issues\/652$/,
  )
  const last = answersIn(step).last()
  await press(step, 'Set')
  await expect(last).toHaveText(/200\s*I have answered with a line for ticket \d{4}\.$/)
  await press(step, 'Look')
  await expect(last).toContainText('No ticket came.')
  expect(await cookieNames(context)).not.toContain('hard_ticket')
  await expect(step.getByText('to be refused; did not come back')).toBeVisible()

  await step.getByLabel('Fixed', { exact: true }).check()
  await press(step, 'Set')
  await expect(last).toContainText('I have answered with a line for ticket')
  await press(step, 'Look')
  await expect(last).toHaveText(/Ticket \d{4} came\.$/)
  await openRepair(step)
  await expect(step.getByText(/^\+ .*sameSite: 'none', secure: true/)).toBeVisible()
})

test('a learner compares four lines at three addresses, as the engine judges them', async ({ page }) => {
  const step = await openStep(page, slug, breakTitle)
  const table = step.getByRole('table', { name: 'Four lines, at three addresses' })
  const [, ...origins] = await table.getByRole('columnheader').allTextContents()
  const lines = await table.getByRole('rowheader').allTextContents()
  expect([lines.length, origins.length]).toEqual([4, 3])
  const judged = lines.flatMap((line) =>
    origins.map((origin) => {
      const from = { url: `${origin}/`, via: 'http', now: new Date() } as const
      const [chromium, firefox] = (['chromium', 'firefox'] as const).map((profile) => {
        const { stored, reasons } = createCookieJar({ profile }).receive(line, from)
        return stored ? '✓ stored' : `✗ refused: ${reasons.join(', ')}`
      })
      expect(firefox, `${line} at ${origin}, where one cell speaks for both`).toBe(chromium)
      return chromium ?? ''
    }),
  )
  await expect(table.getByRole('cell')).toHaveText(judged)
  const [stored, overHttp, withoutSecure] = [
    '✓ stored',
    '✗ refused: SecureOnly',
    '✗ refused: SameSiteNoneInsecure',
  ]
  expect(judged).toEqual(
    [
      [stored, stored, stored],
      [stored, overHttp, stored],
      [withoutSecure, withoutSecure, withoutSecure],
      [stored, overHttp, stored],
    ].flat(),
  )
})

test('a learner logs in with Secure on localhost; in Safari nothing is predicted', async ({
  page,
  openBrowser,
}) => {
  const logInSecure = async (step: Locator) => {
    const last = answersIn(step).last()
    await press(step, 'Log in, Secure')
    await lookForLogin(step)
    await expect(last).toHaveText(/GET .*You are logged in, by the id \d{4}\.$/)
  }
  const step = await openStep(page, slug, breakTitle)
  await logInSecure(step)
  await expect(step.getByText('to be stored; came back')).toBeVisible()

  const userAgent =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15'
  const asSafari = await openStep(await openBrowser({ userAgent }), slug, breakTitle)
  for (const thread of ['webcompat/web-bugs/issues/142566', 'microsoft/playwright/pull/36268'])
    await expect(asSafari.getByRole('link', { name: thread.split('/').at(-1) ?? '' })).toHaveAttribute(
      'href',
      `https://github.com/${thread}`,
    )
  await logInSecure(asSafari)
  await expect(asSafari.getByText('came back').first()).toBeVisible()
  await expect(asSafari.getByText('to be stored')).toHaveCount(0)
})

test('a learner at an address that is not trusted loses every Secure cookie', async ({
  startServer,
  playwright,
  launchOptions,
}) => {
  const { port } = await startServer({ APP_ORIGIN: 'http://lab.test' })
  const args = [...(launchOptions.args ?? []), `--host-resolver-rules=MAP lab.test:80 127.0.0.1:${port}`]
  const browser = await playwright.chromium.launch({ ...launchOptions, args })
  const context = await browser.newContext({ baseURL: 'http://lab.test' })
  const page = await context.newPage()

  const step = await openStep(page, slug, breakTitle)
  const last = answersIn(step).last()
  await press(step, 'Log in, Secure')
  await expect(last).toHaveText(/You are logged in, by the id \d{4}\.$/)
  await lookForLogin(step)
  await expect(last).toContainText('You are logged out: no cookie came.')
  await press(step, 'Log in, by the address')
  await lookForLogin(step)
  await expect(last).toHaveText(/GET .*You are logged in, by the id \d{4}\.$/)
  await press(step, 'Set')
  await step.getByLabel('Fixed', { exact: true }).check()
  await press(step, 'Set')
  await expect(step.getByText(/ticket \d{4}/)).toHaveCount(2)

  const prefixes = await goToStep(page, 'Who sees what')
  for (const name of ['Set four that keep it', 'Set four that break it', 'Look']) await press(prefixes, name)
  await expect(prefixes.getByText('None of the eight came.')).toBeVisible()
  await page.evaluate(() => fetch('/lessons/hardening/set', { method: 'POST' }))
  expect(await cookieNames(context)).toEqual(['hard_httponly', 'hard_login', 'hard_plain', 'lab'])

  await goToStep(page, 'A cookie that keeps its promise')
  await fill(page, { keep: "cookieStore.set('__Host-task_id', id, { secure: true, httpOnly: true })" })
  await runAll(page, 2)
  await expect(exerciseAnswers(page).last()).toContainText('You came without an id.')
  await expect(verdict(page)).toContainText('is right, and the cookie did not come back. Over plain http')
  await page.goto('about:blank')
  await browser.close()
})

test('a learner’s HttpOnly cookies go with a form of the other site', async ({ page, context }) => {
  const step = await openStep(page, slug, breakTitle)
  const opened = context.waitForEvent('page')
  await press(step, 'Sign in to Crumb Bank')
  const bank = await opened
  await expect(bank.getByRole('heading', { level: 1, name: 'Your attack' })).toBeVisible()
  const cookies = (await context.cookies()).filter(({ name }) => name.startsWith('bank_'))
  expect(cookies.map(({ httpOnly }) => httpOnly)).toEqual([true, true, true, true])
  expect(await bank.evaluate(() => document.cookie)).not.toContain('bank_')

  const attack = await openAttackPage(bank)
  const told = await openBank(attack, 'button', 'POST form: claim the prize')
  expect(told).toContain('This request carried bank_none, bank_unset.')
  await closeTab(attack)
  await closeTab(bank)
  await page.reload()
  const wire = (await goToStep(page, breakTitle)).getByRole('group', { name: 'On the wire' }).last()
  await expect(wire.getByText('POST /cross-site/bank/post-form').first()).toBeVisible()
})
