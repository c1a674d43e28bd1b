import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Presses Tab until the element has the focus; on the way each focus must be one that can be seen. */
export async function tabToElement(page: Page, wanted: Locator): Promise<void> {
  const unseen: string[] = []
  await expect(async () => {
    await page.keyboard.press('Tab')
    const { outline, label } = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      return { outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth), label: focused.outerHTML }
    })
    if (outline < 2) unseen.push(label)
    expect(await wanted.evaluate((element) => element === document.activeElement)).toBe(true)
  }).toPass({ intervals: [0] })
  expect(unseen, 'what had the focus without showing it').toEqual([])
}
