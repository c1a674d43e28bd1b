import type { Locator, Page } from '@playwright/test'
import { openBank, row } from './cross-site-fixtures.ts'
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
  // The words may stand there already, from the sign-in before.
  const answered = desk.page().waitForResponse(/\/lessons\/same-site\/sign-in/)
  await press(desk, button)
  await answered
  await expect(desk.getByText('You are signed in at the bank as Ada.')).toBeVisible()
}

/** Makes an attack, or follows the e-mail, and reads what the bank answers. */
export function claim(tab: Page, role: 'link' | 'button', name: string): Promise<string> {
  return openBank(tab, role, name, /^The server answered/)
}

export const link = ['link', 'Link: claim the prize'] as const
export const form = ['button', 'Form: claim the prize'] as const
export const letter = ['link', 'Open your statement'] as const

/** What stands in a row of the table: None, Lax, Strict, no SameSite. */
export async function expectRow(page: Page, way: string, cells: (string | RegExp)[]): Promise<void> {
  await expect(row(page, way, { exact: true }).getByRole('cell')).toHaveText(cells)
}
