import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test as base } from './fixtures.ts'
import { closeTab, expectArrived, openTab } from './lesson.ts'

interface Fixtures {
  /** A browser that lets third-party cookies through, as most people's do. Chromium here blocks them by default. */
  allowingContext: BrowserContext
}

export const test = base.extend<Fixtures>({
  allowingContext: async ({ playwright, launchOptions, baseURL }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-browser-'))
    mkdirSync(join(folder, 'Default'))
    const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
    const context = await playwright.chromium.launchPersistentContext(folder, {
      ...launchOptions,
      ...(baseURL && { baseURL }),
    })
    await use(context)
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  },
})

export { expect }

/** The two other hosts of the server under test. */
export function otherSiteOf(baseURL: string | undefined): string {
  return (baseURL ?? '').replace('localhost', '127.0.0.1')
}

/** Gets the four cookies; the page then is that of the experiment. */
export async function start(page: Page): Promise<{ token: string; key: string }> {
  await page.goto('/cross-site')
  await page.getByRole('button', { name: 'Give me the four cookies' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your attack' })).toBeVisible()
  const { searchParams } = new URL(page.url())
  return { token: searchParams.get('token') ?? '', key: searchParams.get('key') ?? '' }
}

export const prize = 'You have won 1,000,000 crumbs!'

/** Opens the attack page the way a learner does, in a tab of its own. */
export function openAttackPage(page: Page): Promise<Page> {
  return openTab(page.getByRole('main'), 'Open the attack page of the other site', prize)
}

/** Makes an attack that opens the bank in another tab, reads what the bank says, and closes it again. */
export async function openBank(
  attackPage: Page,
  role: 'link' | 'button',
  name: string,
  heading: string | RegExp = 'Crumb Bank',
): Promise<string> {
  const opened = attackPage.waitForEvent('popup')
  await attackPage.getByRole(role, { name }).click()
  const bank = await opened
  await expect(bank.getByRole('heading', { level: 1 })).toHaveText(heading)
  const text = await bank.getByRole('main').innerText()
  await closeTab(bank)
  return text
}

/** Makes the six attacks that need no waiting. */
export async function attack(attackPage: Page): Promise<void> {
  await openBank(attackPage, 'link', 'Link: claim the prize')
  await openBank(attackPage, 'button', 'GET form: claim the prize')
  await openBank(attackPage, 'button', 'POST form: claim the prize')
  await attackInBackground(attackPage)
}

/** Makes the three attacks that open no page. */
export async function attackInBackground(attackPage: Page): Promise<void> {
  await attackPage.getByRole('button', { name: 'Fetch: claim the prize' }).click()
  await expect(attackPage.getByText('The request was sent.')).toBeVisible()
  await attackPage.getByRole('link', { name: 'Image: look at the prize' }).click()
  await expectArrived(attackPage.getByRole('img', { name: 'The prize' }))
  await attackPage.getByRole('link', { name: 'Frame: open the bank in here' }).click()
  const frame = attackPage.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Crumb Bank')
}

/** The row of an attack, as it stands on the learner's page. */
export function row(page: Page, attackName: string, { exact = false } = {}) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: attackName, exact }) })
}

/** Which of None, Lax, Strict and unset an attack carried, as the learner's page says it. */
export async function expectObserved(page: Page, attackName: string, expected: string[]): Promise<void> {
  const observed = row(page, attackName)
    .getByRole('cell')
    .getByText(/^observed: /)
  await expect(observed).toHaveText(expected.map((outcome) => `observed: ${outcome}`))
}
