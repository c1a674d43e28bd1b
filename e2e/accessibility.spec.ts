import { AxeBuilder } from '@axe-core/playwright'
import { lessons } from '../lib/course/lessons.ts'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

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

    for (const path of pages) {
      test(`axe finds nothing on ${path}`, async ({ page }) => {
        await page.goto('/')
        await page.getByRole('button', { name: 'Set a cookie' }).click()
        await expect(page.getByText('The prediction held.').first()).toBeVisible()
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await openAll(page)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))
        expect(found).toEqual([])
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
