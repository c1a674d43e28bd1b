import type { Page } from '@playwright/test'

/** What web.dev asks of a page's load; times in milliseconds. */
export interface Vitals {
  lcp: number
  cls: number
  /** Of each task over 50 ms, what it takes longer. */
  tbt: number
  /** As they crossed, heads and bodies. */
  bytes: number
}

/** Lets a page note its own paints, shifts and long tasks, from its first moment. */
export async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, tbt: 0 }
    Object.assign(window, { seenVitals: seen })
    const watch = (type: string, note: (entry: PerformanceEntry) => void) => {
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) note(entry)
      })
      observer.observe({ type, buffered: true })
    }
    watch('largest-contentful-paint', ({ startTime }) => {
      seen.lcp = startTime
    })
    watch('layout-shift', (entry) => {
      if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
        seen.cls += Number(entry.value)
    })
    watch('longtask', ({ duration }) => {
      seen.tbt += duration - 50
    })
  })
}

/** Reads what the page has noted by now. @throws an Error where nothing was painted */
export async function readVitals(page: Page): Promise<Omit<Vitals, 'bytes'>> {
  const seen = await page.evaluate(async () => {
    // What was painted last is reported with the frame after it.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return (window as typeof window & { seenVitals: Omit<Vitals, 'bytes'> }).seenVitals
  })
  if (seen.lcp === 0) throw new Error(`${page.url()} has painted nothing.`)
  return seen
}
