import type { Locator, Page } from '@playwright/test'
import type { RecallQuestion } from '../lib/course/recall.ts'
import { answer, formOf, wrongOption } from './course.ts'
import { expect } from './fixtures.ts'

/** Opens a lesson, waits until its scripts are awake, and opens one of its steps. @returns the step */
export async function openStep(page: Page, slug: string, title: string): Promise<Locator> {
  await page.goto(`/lessons/${slug}`)
  await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
  return goToStep(page, title)
}

/** Opens a step of the lesson that is there. @returns the step */
export async function goToStep(page: Page, title: string): Promise<Locator> {
  const heading = page.getByRole('heading', { name: title, level: 2 })
  const step = page.getByRole('article').getByRole('group').filter({ has: heading })
  // What arrives above it may push it away from under the pointer.
  await expect(async () => {
    if ((await step.getAttribute('open')) === null) await heading.click()
    await expect(step).toHaveAttribute('open', { timeout: 2000 })
  }).toPass()
  return step
}

/** Fills the gaps of the exercise in the open step and runs all of its steps. */
export async function tryExercise(page: Page, texts: Record<string, string>): Promise<void> {
  const runAll = page.getByRole('button', { name: 'Run all steps' })
  await expect(runAll).toBeVisible()
  for (const [name, text] of Object.entries(texts))
    await page.getByLabel(new RegExp(`^Gap \\d: ${name}$`)).fill(text)
  await runAll.click()
  await expect(runAll).toHaveAttribute('aria-disabled', 'false')
}

/** Answers each question of a lesson, first wrongly and then rightly, and reads why. */
export async function answerAll(page: Page, questions: readonly RecallQuestion[]): Promise<void> {
  for (const question of questions) {
    for (const option of [wrongOption(question), question.answer]) {
      await answer(page, question, option)
      const status = formOf(page, question).getByRole('status')
      await expect(status).toContainText(option === question.answer ? 'Right.' : 'Wrong.')
      await expect(status).toContainText(question.options[option]?.because ?? '')
    }
  }
}
