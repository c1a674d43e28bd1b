import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '../checks/browser.ts'
import { startTestServer } from '../checks/test-server.ts'
import { buildIfStale } from '../setup/build.ts'
import { root } from '../setup/run.mjs'
import { scenes, type Scene } from './scenes.ts'

const widths = [360, 768, 1440]
const schemes = ['light', 'dark'] as const
/** The README's pictures are as wide as a window is on most desks. */
const readmeWidth = 1280

/**
 * Takes pictures of the main pages of the production build, at three widths, light and dark, into `screenshots/`, and
 * those that the README shows, into `docs/`. The server and its database are this run's own.
 * @returns the exit code
 */
export async function takeScreenshots(): Promise<number> {
  const found = await findBrowser()
  if (!found || !(await buildIfStale())) return 1
  const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-'))
  const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  try {
    const server = await startTestServer(folder)
    if (!server) return 1
    ends.push(server.stop)
    const executablePath = found.CHROMIUM_SHELL_PATH
    const browser = await chromium.launch({ ...(executablePath && { executablePath }) })
    ends.push(() => browser.close())
    mkdirSync(join(root, 'screenshots'), { recursive: true })
    for (const scheme of schemes)
      for (const width of widths) {
        await takeAll(browser, server.origin, { width, scheme }, ({ name }) => ({
          path: join(root, 'screenshots', `${name}-${width}-${scheme}.png`),
          fullPage: true,
        }))
      }
    await takeAll(browser, server.origin, { width: readmeWidth, scheme: 'light' }, ({ readme }) =>
      readme
        ? {
            path: join(root, readme.file),
            clip: { x: 0, y: 0, width: readmeWidth, height: readme.height },
            fullPage: true,
          }
        : undefined,
    )
  } finally {
    for (const end of ends.toReversed()) await end()
  }
  console.log('The pictures are in screenshots/, those of the README in docs/.')
  return 0
}

/** Goes through all scenes as one learner. @param shotOf how a scene is taken; undefined: it is left out */
async function takeAll(
  browser: Browser,
  baseURL: string,
  { width, scheme }: { width: number; scheme: (typeof schemes)[number] },
  shotOf: (scene: Scene) => Parameters<Awaited<ReturnType<Browser['newPage']>>['screenshot']>[0],
): Promise<void> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  for (const scene of scenes) {
    const shot = shotOf(scene)
    if (!shot) continue
    await page.goto(scene.path, { waitUntil: 'networkidle' })
    await scene.act?.(page)
    await page.screenshot(shot)
  }
  await context.close()
}
