import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { press } from './lesson.ts'

/** What this lesson makes a page complain about: it wants requests that are refused. */
export const wanted = /^error: Failed to load resource: .* status of 40[135] /

export const titles = {
  predict: 'A prize on another site',
  observe: 'Four settings, six ways',
  break: 'Four mistakes, and a second lock',
  check: 'Stop the transfer, keep the e-mail',
}

/** Signs in at the bank by a button, and reads that it has worked. */
export async function signIn(desk: Locator, button: string): Promise<void> {
  await press(desk, button)
  await expect(desk.getByText('You are signed in at the bank as Ada.')).toBeVisible()
}

/** Opens what a link of the lesson opens in a tab of its own. */
export async function openTab(place: Locator, link: string, heading: string): Promise<Page> {
  const opened = place.page().waitForEvent('popup')
  await place.getByRole('link', { name: link }).first().click()
  const tab = await opened
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(heading)
  return tab
}

export const prize = 'You have won 1,000,000 crumbs!'

/** Makes an attack, or follows the e-mail, and reads what the bank answers. */
export async function claim(tab: Page, role: 'link' | 'button', name: string): Promise<string> {
  const opened = tab.waitForEvent('popup')
  await tab.getByRole(role, { name }).click()
  const bank = await opened
  await expect(bank.getByRole('heading', { level: 1 })).toHaveText(/^The server answered/)
  const text = await bank.getByRole('main').innerText()
  await bank.close()
  return text
}

export const link = ['link', 'Link: claim the prize'] as const
export const form = ['button', 'Form: claim the prize'] as const
export const letter = ['link', 'Open your statement'] as const

/** Makes the attacks that open no page. */
export async function embed(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Fetch: claim the prize' }).click()
  await expect(tab.getByText('The request was sent.')).toBeVisible()
  await tab.getByRole('link', { name: 'Image: look at the prize' }).click()
  await expect(tab.getByRole('img', { name: 'The prize' })).toBeVisible()
  await tab.getByRole('link', { name: 'Frame: open the bank in here' }).click()
  await expect(tab.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Crumb Bank')
}

/** What stands in a row of the table: None, Lax, Strict, no SameSite. */
export async function expectRow(page: Page, way: string, cells: (string | RegExp)[]): Promise<void> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: way, exact: true }) })
  await expect(row.getByRole('cell')).toHaveText(cells)
}
