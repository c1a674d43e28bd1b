import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const field = (page: Page) => page.getByRole('combobox', { name: 'Search' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const chosen = (page: Page) => page.getByRole('option', { selected: true })

test('a learner finds an attribute by keyboard alone', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Your cookies' }).first().focus()
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(field(page)).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.keyboard.type('same-site')
  await expect(chosen(page)).toContainText('SameSite')
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results$/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/glossary#samesite')
  await expect(page.getByRole('heading', { name: 'SameSite', exact: true })).toBeInViewport()
})

test('Escape closes the search, gives the focus back, and keeps what was typed', async ({ page }) => {
  await page.goto('/lessons')
  const link = page.getByRole('banner').getByRole('link', { name: 'Search' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('zebra')
  await expect(dialog(page).getByRole('status')).toContainText('Nothing found.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(link).toBeFocused()
  await page.keyboard.press('/')
  await expect(field(page)).toHaveValue('zebra')
})

test('a step is found, and opened', async ({ page }) => {
  await page.goto('/lessons/set-and-read')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await field(page).fill('overwriting before')
  await chosen(page).click()
  await expect(page).toHaveURL('/lessons/set-and-read#break')
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Overwriting before reading' })).toBeVisible()
})

test('who types a slash, or has switched the keys off, is not led away', async ({ page }) => {
  await page.goto('/workbench')
  await page.getByRole('textbox').first().press('End')
  await page.keyboard.type('/')
  await page.goto('/lessons')
  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByLabel('Use keys of one letter').uncheck()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('/')
  await expect(dialog(page)).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner finds the same on a page', async ({ page }) => {
    await page.goto('/lessons')
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await page.getByRole('textbox').fill('max age')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL('/search?q=max+age')
    await expect(page.getByRole('textbox')).toHaveValue('max age')
    await page.getByRole('listitem').first().getByRole('link').click()
    await expect(page).toHaveURL('/glossary#max-age')
  })

  test('whatever is typed gets a clear answer, and is still there', async ({ page }) => {
    for (const [typed, message] of [
      ['', 'Type a word'],
      ['🍪', 'There is no letter and no digit in it.'],
      ['zebra', 'Nothing found.'],
      ['<img src=x onerror=alert(1)>', 'Nothing found.'],
      ['x'.repeat(10_000), 'That is too long to look for'],
    ] as const) {
      const answer = await page.goto(`/search?q=${encodeURIComponent(typed)}`)
      expect(answer?.status()).toBe(200)
      await expect(page.getByRole('status').filter({ hasText: message })).toBeVisible()
      await expect(page.getByRole('textbox')).toHaveValue(typed)
      await expect(page.getByRole('main').getByRole('link', { name: 'Glossary' })).toBeVisible()
    }
  })
})
