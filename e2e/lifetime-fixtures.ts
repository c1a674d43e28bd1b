import type { BrowserContext, Locator, Page } from '@playwright/test'
import { openStep } from './lesson.ts'

export const DAY = 86_400

/** Opens the lesson at its first step. */
export async function openLesson(page: Page): Promise<void> {
  await openStep(page, 'lifetime', 'Which of three cookies lives longest?')
}

/** When a cookie ends, in seconds from now; undefined: the browser does not have it; below zero: a session cookie. */
export async function secondsLeft(context: BrowserContext, name: string): Promise<number | undefined> {
  const cookie = (await context.cookies()).find((one) => one.name === name)
  return cookie && (cookie.expires < 0 ? -1 : cookie.expires - Date.now() / 1000)
}

/** What the server answered in the step that is open. */
export function answers(page: Page): Locator {
  return page.getByRole('list', { name: 'What the server answered' })
}
