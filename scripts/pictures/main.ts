import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../checks/browser.ts'
import { icoOf } from './ico.ts'

const root = join(import.meta.dirname, '..', '..')

/**
 * Draws what is kept as pixels: the picture of a shared page, and the icon where no SVG will do. To be run when
 * `social.html` or `app/icon.svg` has changed: `npm run pictures`.
 */
async function drawPictures(executablePath: string | undefined): Promise<void> {
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  const icon = readFileSync(join(root, 'app', 'icon.svg'), 'utf8')

  async function draw(url: string, width: number, height = width): Promise<Buffer> {
    const page = await browser.newPage({ viewport: { width, height } })
    await page.goto(url)
    return page.screenshot({ omitBackground: true })
  }

  /** @param padding in pixels, on a coloured square: iOS shows nothing through an icon */
  function drawIcon(size: number, padding = 0): Promise<Buffer> {
    const body = `margin: ${padding}px; background: ${padding > 0 ? '#fffdf9' : 'none'}`
    const sized = icon.replace('<svg ', `<svg width="${size - 2 * padding}" style="display: block" `)
    return draw(`data:text/html,${encodeURIComponent(`<body style="${body}">${sized}`)}`, size)
  }

  try {
    const social = pathToFileURL(join(import.meta.dirname, 'social.html')).href
    writeFileSync(join(root, 'public', 'social.png'), await draw(social, 1200, 630))
    writeFileSync(join(root, 'app', 'apple-icon.png'), await drawIcon(180, 20))
    const sizes = [16, 32, 48]
    const icons = await Promise.all(sizes.map(async (size) => ({ size, png: await drawIcon(size) })))
    writeFileSync(join(root, 'app', 'favicon.ico'), icoOf(icons))
  } finally {
    await browser.close()
  }
}

const found = await findBrowser()
if (found) await drawPictures(found.CHROMIUM_PATH)
else process.exitCode = 1
