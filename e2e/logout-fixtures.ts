import type { BrowserContext, Page } from '@playwright/test'

/** What this lesson makes a page complain about: it wants a prefetch, and refusals. */
export const wanted =
  /^prefetch: .*\/lessons\/logout\/(broken|look)|^error: Failed to load resource: .* status of 40[15] /

export const breakTitle = 'Three logouts that go wrong'

/** Whether a browser holds the practice session of the lesson. */
export async function hasSession(context: BrowserContext): Promise<boolean> {
  return (await context.cookies()).some(({ name }) => name === 'logout_sid')
}

/** Signs in by a request of the page's own. */
export async function signIn(page: Page): Promise<void> {
  await page.evaluate(() => fetch('/lessons/logout/sign-in', { method: 'POST' }))
}
