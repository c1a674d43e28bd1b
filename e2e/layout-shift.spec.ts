import { expect, signUp, test } from './fixtures.ts'

declare global {
  interface Window {
    layoutShift: number
  }
}

/** Adds up, from the first paint on, how far the page has moved by itself: the cumulative layout shift. */
function measure() {
  window.layoutShift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (
        'value' in entry &&
        typeof entry.value === 'number' &&
        !('hadRecentInput' in entry && entry.hadRecentInput)
      )
        window.layoutShift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

for (const width of [360, 1440]) {
  test(`nothing jumps while the live parts arrive, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await signUp(page)
    await page.getByRole('button', { name: 'Set a cookie' }).click()
    await expect(page.getByText('The prediction held.').first()).toBeVisible()
    await page.addInitScript(measure)
    const paths = ['/', '/lessons/set-and-read', '/lessons/login', '/lessons', '/workbench']
    for (const path of paths) {
      const live = page.waitForResponse(/\/api\/live/)
      await page.goto(path)
      await live
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText(/^(Listening|Looking)…$/).filter({ visible: true })).toHaveCount(0)
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      )
      expect(await page.evaluate(() => window.layoutShift), path).toBeLessThan(0.02)
    }
  })
}
