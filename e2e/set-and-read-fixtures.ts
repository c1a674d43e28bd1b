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
