import type { Page } from '@playwright/test'
import { recall } from '../app/lessons/set-and-read/recall.ts'
import { formOf } from './course.ts'
import { solution } from './set-and-read-fixtures.ts'
import { answers, verdict } from './exercise.ts'
import { expect, test } from './fixtures.ts'
import { openStep, tabTo } from './lesson.ts'

test('a learner goes through all five steps by keyboard alone', async ({ page }) => {
  const predict = await openStep(page, 'set-and-read', 'Who sees the cookie, and when?')
  await tabTo(page, predict.getByLabel('The request of Set'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, predict.getByRole('button', { name: 'Set' }))
  await page.keyboard.press('Enter')
  await expect(predict.getByText('I have answered with a Set-Cookie line.')).toBeVisible()
  await tabTo(page, predict.getByRole('button', { name: 'Read' }))
  await page.keyboard.press('Space')
  await expect(predict.getByText('The request of Read ✓ As you said.')).toBeVisible()

  await goOn(page)
  await expect(page.getByText('HTTP: your own last exchange').first()).toBeVisible()

  await goOn(page)
  await tabTo(page, page.getByLabel('Broken', { exact: true }))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: 'Visit' }).filter({ visible: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your last visit: never')).toBeVisible()
  await tabTo(page, page.getByText('The repair, line by line'))
  await page.keyboard.press('Enter')
  await expect(page.getByText("−   cookieStore.set('seen', new Date().toISOString())")).toBeVisible()

  await goOn(page)
  for (const [index, [name, text]] of Object.entries(solution).entries()) {
    await tabTo(page, page.getByLabel(`Gap ${index + 1}: ${name}`))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }
  await tabTo(page, page.getByRole('button', { name: 'Run all steps' }))
  await page.keyboard.press('Enter')
  await expect(answers(page)).toHaveCount(4)
  await expect(verdict(page)).toContainText('Passed.')

  await goOn(page)
  for (const question of recall) {
    const form = formOf(page, question)
    await tabTo(page, form.getByRole('radio').first())
    await page.keyboard.press('Space')
    for (let option = 0; option < question.answer; option++) await page.keyboard.press('ArrowDown')
    await tabTo(page, form.getByRole('button', { name: 'Answer' }))
    await page.keyboard.press('Enter')
    await expect(form.getByRole('status')).toContainText('Right.')
  }
  await expect(page.getByText('You have read this lesson.')).toBeVisible()
})

/** Opens the next step, which takes the focus along. */
async function goOn(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Next step' }))
  await page.keyboard.press('Enter')
}
