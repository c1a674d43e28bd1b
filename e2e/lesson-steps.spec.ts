import type { Page } from '@playwright/test'
import { openAwake } from './course.ts'
import { expect, test } from './fixtures.ts'

/** One for each open step but the last. */
const nextStep = (page: Page) => page.getByRole('button', { name: 'Next step' })

test('a lesson that is reached from another one opens with its first step', async ({ page }) => {
  await openAwake(page, '/lessons/http-forgets#check')
  await expect(page.getByRole('heading', { name: 'Exercise' })).toBeVisible()
  await page.getByRole('link', { name: 'Set a cookie, read it back →' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set a cookie, read it back')
  await expect(page.getByText('You press Set, then Read.')).toBeVisible()
  await expect(nextStep(page)).toHaveCount(1)
  await page.keyboard.press(']')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How long a cookie lives')
  await expect(page.getByText('You look once more when the time is over.')).toBeVisible()
  await nextStep(page).click()
  await expect(page.getByText('Your first look brought three cookies')).toBeVisible()
  await expect(nextStep(page)).toHaveCount(1)
  await page.goBack()
  await expect(page.getByText('You press Set, then Read.')).toBeVisible()

  const title = page.getByRole('heading', { level: 1 })
  await page.keyboard.press('[')
  await expect(title).toHaveText('HTTP forgets')
  await page.keyboard.press(']')
  await expect(title).toHaveText('Set a cookie, read it back')
  await page.getByRole('link', { name: '← HTTP forgets' }).click()
  await expect(title).toHaveText('HTTP forgets')
})
