import type { Locator } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Opens what a summary opens, where it is not open yet. @param summary the `<summary>`, or something in it */
export function unfold(summary: Locator): Promise<void> {
  return toggle(summary, true)
}

/** Closes it. */
export function fold(summary: Locator): Promise<void> {
  return toggle(summary, false)
}

/** What arrives above a summary may push it away from under the pointer: so once more, until it is done. */
async function toggle(summary: Locator, shallBeOpen: boolean): Promise<void> {
  const isOpen = () => summary.evaluate((element) => element.closest('details')?.open ?? null)
  await expect(async () => {
    if ((await isOpen()) !== shallBeOpen) await summary.click()
    await expect.poll(isOpen, { timeout: 2000 }).toBe(shallBeOpen)
  }).toPass()
}
