import { AxeBuilder } from '@axe-core/playwright'
import { lessons } from '../lib/course/lessons.ts'
import type { Page } from '@playwright/test'
import { enterAsGuest, expect, signUp, test } from './fixtures.ts'

const pages = [
  '/',
  '/lessons',
  ...lessons.map(({ slug }) => `/lessons/${slug}`),
  '/progress',
  '/workbench',
  '/flask',
  '/cookies',
  '/wire',
  '/cross-site',
  '/login',
  '/signup',
  '/privacy',
]

for (const enter of [signUp, enterAsGuest]) {
  test(`axe finds nothing on /account after ${enter.name}`, async ({ page }) => {
    await enter(page)
    await page.goto('/account')
    await page.getByRole('button', { name: 'Delete the account' }).click()
    await expect(page.getByText('This is needed to delete the account.')).toBeVisible()
    await expectNoViolations(page)
  })
}

for (const path of pages) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Set a cookie' }).click()
    await expect(page.getByText('The prediction held.').first()).toBeVisible()
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await openAll(page)
    await expectNoViolations(page)
  })
}

/** Opens all that is folded, the steps of a lesson all at once, so that nothing stays unseen. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.removeAttribute('name')
      details.open = true
    }
  })
}

/** Looks in both colour schemes. */
async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))
    expect(found, colorScheme).toEqual([])
  }
}
