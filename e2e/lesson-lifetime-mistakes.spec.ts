import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openRepair } from './lesson.ts'
import { answers, DAY, openLesson, secondsLeft } from './lifetime-fixtures.ts'
import { sendLines } from './wire.ts'
import { unfold } from './unfold.ts'

test('where a line has both, only Max-Age counts', async ({ page, context }) => {
  await openLesson(page)
  await sendLines(page, [
    'long=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/',
    'short=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT; Max-Age=0; Path=/',
  ])
  expect(await secondsLeft(context, 'long')).toBeGreaterThan(50)
  expect(await secondsLeft(context, 'short')).toBeUndefined()
})

test('a learner counts in milliseconds, and repairs it', async ({ page, context }) => {
  await openLesson(page)
  await unfold(page.getByText('Four lifetimes that are not as meant'))
  const set = page.getByRole('button', { name: 'Set', exact: true })
  const look = page.getByRole('button', { name: 'Look' })
  await set.click()
  await expect(answers(page)).toContainText('I have set notice, and meant 10 seconds.')
  const brokenAt = Date.now()
  expect(await secondsLeft(context, 'notice')).toBeGreaterThan(9900)
  expect(await secondsLeft(context, 'notice')).toBeLessThanOrEqual(10_000)
  await expect.poll(() => Date.now() - brokenAt).toBeGreaterThan(11_000)
  await look.click()
  await expect(answers(page)).toContainText('notice came.')

  await page.getByLabel('Fixed', { exact: true }).check()
  await set.click()
  await expect(answers(page)).toContainText('POST /lessons/lifetime/fixed')
  expect(await secondsLeft(context, 'notice')).toBeLessThanOrEqual(10)
  const newest = async () => {
    const answer = page.waitForResponse('/lessons/lifetime/fixed')
    await look.click()
    return (await answer).text()
  }
  expect(await newest()).toBe('notice came.')
  await expect.poll(newest, { intervals: [1000] }).toBe('notice did not come.')

  await openRepair(page)
  const difference = page.getByLabel(/^From app\/lessons\/lifetime\/broken/)
  await expect(difference.getByRole('deletion')).toHaveText(/maxAge: 10 \* 1000/)
  await expect(difference.getByRole('insertion')).toHaveText(/maxAge: 10 }/)
})

test('a learner asks for too much, and reads what the browser made of it', async ({ page, context }) => {
  await openLesson(page)
  await unfold(page.getByText('Four lifetimes that are not as meant'))
  await page.getByRole('button', { name: 'Ask the browser when ten_years ends' }).click()
  await expect(page.getByText('Your browser has no ten_years. Set it first.')).toBeVisible()
  for (const [button, cookie, line] of [
    ['Set for ten years', 'ten_years', /Max-Age=315360000/],
    ['Send the line of a timestamp', 'flask_date', /Expires=\w+, \d+ \w+ 208\d .*; Max-Age=1\d{9}$/],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    const wire = page.getByRole('group', { name: 'On the wire' }).filter({ hasText: `Set-Cookie: ${cookie}` })
    await expect(wire.getByText(line).filter({ visible: true }).first()).toBeVisible()
    await expect(wire.getByText('No cookie lives longer than 400 days')).toBeVisible()
    const left = await secondsLeft(context, cookie)
    expect(left).toBeGreaterThan(400 * DAY - 60)
    expect(left).toBeLessThanOrEqual(400 * DAY)
    await page.getByRole('button', { name: `Ask the browser when ${cookie} ends` }).click()
    await expect(
      page.getByText(new RegExp(`^Your browser says: ${cookie} ends on .*, in 400 days\\.$`)),
    ).toBeVisible()
  }
})

for (const { does, startup, session } of [
  { does: 'continues where it left off', startup: 1, session: 'came' },
  { does: 'opens a new tab', startup: 5, session: 'did not come' },
]) {
  test(`a session cookie ${session} after a restart where the browser ${does}`, async ({
    playwright,
    launchOptions,
    baseURL,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-browser-'))
    mkdirSync(join(folder, 'Default'))
    const preferences = { session: { restore_on_startup: startup } }
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
    const launch = () =>
      playwright.chromium.launchPersistentContext(folder, { ...launchOptions, ...(baseURL && { baseURL }) })
    const openAndPredict = async (context: BrowserContext): Promise<Page> => {
      const page = await context.newPage()
      await openLesson(page)
      await page.getByLabel('race_session alone').check()
      return page
    }

    const first = await launch()
    const page = await openAndPredict(first)
    await page.getByRole('button', { name: 'Set for 2 minutes' }).click()
    await page.getByRole('button', { name: 'Look' }).click()
    await expect(answers(page)).toContainText('race_session came. race_max_age came.')
    await first.close()

    const second = await launch()
    const again = await openAndPredict(second)
    await again.getByRole('button', { name: 'Look' }).click()
    await expect(answers(again)).toContainText(`race_session ${session}. race_max_age came.`)
    await second.close()
    rmSync(folder, { recursive: true, force: true })
  })
}
