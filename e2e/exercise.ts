import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { findGaps } from '../lib/course/gaps.ts'
import { expect } from './fixtures.ts'
import { answersIn } from './lesson.ts'
import { unfold } from './unfold.ts'

/** Types expressions into the gaps of the exercise that is seen, by the gaps' names. */
export async function fill(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(texts))
    await page.getByLabel(new RegExp(`^Gap \\d: ${name}$`)).fill(text)
}

/** Runs all steps of the exercise, to the end. @param steps how many there are: each must be answered */
export async function runAll(page: Page, steps: number): Promise<void> {
  const button = page.getByRole('button', { name: 'Run all steps' })
  await button.click()
  await expect(button).toHaveAttribute('aria-disabled', 'false')
  await expect(answers(page)).toHaveCount(steps)
}

/** Runs one step of the exercise. */
export async function runStep(page: Page, label: string): Promise<void> {
  await exercise(page).getByRole('button', { name: label, exact: true }).click()
  await expect(answers(page)).toHaveText([new RegExp(`^${label}: `)])
}

/** Makes a token for curl. @param count of the steps @returns a command for each */
export async function curlCommands(page: Page, count: number): Promise<string[]> {
  await unfold(page.getByText('With curl'))
  await page.getByRole('button', { name: 'Make a token for curl' }).click()
  const commands = page.getByText(/^curl .*token=/)
  await expect(commands).toHaveCount(count)
  return commands.allTextContents()
}

/** What the server answered to the steps that were run last. */
export function answers(page: Page): Locator {
  return answersIn(exercise(page))
}

/** What the check says. */
export function verdict(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /Passed|Failed|Not attempted/, visible: true })
}

/** The expressions of a solution, by the gaps' names. */
export function solutionOf(slug: string): Record<string, string> {
  const file = join(import.meta.dirname, '..', 'app', 'lessons', slug, 'exercise', 'solution.ts')
  return Object.fromEntries(findGaps(readFileSync(file, 'utf8')).map(({ name, text }) => [name, text]))
}

function exercise(page: Page): Locator {
  return page.getByRole('region', { name: 'Exercise' })
}
