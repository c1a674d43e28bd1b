import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Opens a lesson, waits until its scripts are awake, and opens one of its steps. @returns the step */
export async function openStep(page: Page, slug: string, title: string): Promise<Locator> {
  await page.goto(`/lessons/${slug}`)
  await expect(page.getByRole('link', { name: 'Log in' })).toBeVisible()
  const heading = page.getByRole('heading', { name: title, level: 2 })
  const step = page.getByRole('article').getByRole('group').filter({ has: heading })
  if ((await step.getAttribute('open')) === null) await heading.click()
  return step
}
