import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

export const lesson = '/lessons/set-and-read#check'

export const solution = {
  lastVisit: "cookieStore.get('last_visit')?.value",
  remember: "cookieStore.set('last_visit', now)",
  isDate: '!Number.isNaN(Date.parse(lastVisit))',
}

/** Opens the lesson, once its script is awake. */
export async function open(page: Page): Promise<void> {
  await page.goto(lesson)
  await expect(page.getByRole('button', { name: 'Run all steps' })).toBeVisible()
}

export async function fill(page: Page, texts: Partial<typeof solution>): Promise<void> {
  for (const [name, text] of Object.entries(texts))
    await page.getByLabel(new RegExp(`^Gap \\d: ${name}$`)).fill(text)
}

export async function runAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run all steps' }).click()
  await expect(answers(page)).toHaveCount(4)
}

export const answers = (page: Page) =>
  page.getByRole('list', { name: 'What the server answered' }).getByRole('listitem')

export const verdict = (page: Page) =>
  page.getByRole('status').filter({ hasText: /Passed|Failed|Not attempted/ })
