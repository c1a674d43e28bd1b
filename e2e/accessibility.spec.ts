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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in a ${colorScheme} colour scheme`, () => {
    test.use({ colorScheme })

    for (const enter of [signUp, enterAsGuest]) {
      test(`axe finds nothing on /account after ${enter.name}`, async ({ page }) => {
        await enter(page)
        await page.goto('/account')
        await page.getByRole('button', { name: 'Delete the account' }).click()
        await expect(page.getByText('This is needed to delete the account.')).toBeVisible()
        expect(await findViolations(page)).toEqual([])
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
        expect(await findViolations(page)).toEqual([])
      })
    }
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

async function findViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))
}
