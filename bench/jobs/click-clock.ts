import type { Page } from '@playwright/test'

/**
 * Lets every page of a browser measure by itself: the time of a click, and when the text that is awaited then
 * (`awaited` in the session storage) has been painted: two frames after it is in the document. A click may lead to
 * another document; the session storage keeps the times over it.
 */
export async function watchClick(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const now = () => performance.timeOrigin + performance.now()
    const storage = window.sessionStorage
    document.addEventListener(
      'click',
      (event) => {
        storage.setItem('clicked', String(performance.timeOrigin + event.timeStamp))
        storage.removeItem('painted')
        look()
      },
      { capture: true },
    )
    const look = () => {
      const awaited = storage.getItem('awaited')
      if (awaited === null || storage.getItem('clicked') === null) return
      if (!document.body.innerText.includes(awaited)) {
        requestAnimationFrame(look)
        return
      }
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          storage.setItem('painted', String(now()))
        })
      })
    }
    document.addEventListener('DOMContentLoaded', look)
  })
}

/** Waits for the end of what was clicked. @returns milliseconds from the click to the paint */
export async function readClick(page: Page): Promise<number> {
  await page.waitForFunction(() => sessionStorage.getItem('painted') !== null)
  return page.evaluate(() => {
    const at = (name: string) => Number(sessionStorage.getItem(name))
    const milliseconds = at('painted') - at('clicked')
    sessionStorage.clear()
    return milliseconds
  })
}
