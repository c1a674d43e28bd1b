import type { Locator, Page } from '@playwright/test'
import type { RecallQuestion } from '../lib/course/recall.ts'
import { expect } from './fixtures.ts'

/** Opens a page and waits until React is awake: what a form holds before that is not React's. */
export async function openAwake(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectAwake(page)
}

/** Waits until the scripts of the page that is there are awake: they write who is logged in. */
export async function expectAwake(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: 'Log in', exact: true })).toBeVisible()
}

/** The form of a question of recall: the group of its options, its button and its explanation. */
export function formOf(page: Page, { question }: RecallQuestion): Locator {
  return page.getByRole('form', { name: question })
}

/** Answers a question of recall with an option. */
export async function answer(page: Page, question: RecallQuestion, option: number): Promise<void> {
  const form = formOf(page, question)
  await form.getByRole('radio', { name: question.options[option]?.text ?? '', exact: true }).check()
  await form.getByRole('button', { name: /^Answer/ }).click()
}

/** The index of an option that is wrong. */
export function wrongOption({ options, answer }: RecallQuestion): number {
  return options.findIndex((_, index) => index !== answer)
}
