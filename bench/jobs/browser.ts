import { chromium, type Browser, type Page } from '@playwright/test'
import { ratio } from '../compare.ts'
import type { Sides } from '../sides.ts'
import { percentile } from '../statistics.ts'
import type { Row } from '../table.ts'
import { watchClick, readClick } from './click-clock.ts'
import { watchSizes } from './request-sizes.ts'

const MAY_BE_TIMES = 1.2

/**
 * What only a browser can tell: the JavaScript that a lesson loads, and the time from a click to the new state.
 * @param clicks on each side
 */
export async function browserJob(sides: Sides, clicks: number, env: Record<string, string>): Promise<Row[]> {
  const executablePath = env.CHROMIUM_PATH ?? process.env.CHROMIUM_PATH
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) })
  try {
    const rows = [await javascriptRow(browser, sides)]
    const [flask] = Object.entries(sides.flasks)
    if (flask) rows.push(await clickRow(browser, sides.app.origin, flask, clicks))
    return rows
  } finally {
    await browser.close()
  }
}

async function javascriptRow(browser: Browser, { app, bare }: Sides): Promise<Row> {
  const ours = await scriptBytes(browser, `${app.origin}/lessons/set-and-read`)
  const theirs = await scriptBytes(browser, bare.origin)
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
  return {
    job: 'JavaScript of a lesson, compressed',
    against: 'the bare Next page',
    mustReach: `≤ ${MAY_BE_TIMES} ×`,
    measured: `${ratio(ours, theirs)} (${kilobytes(ours)} to ${kilobytes(theirs)} kB)`,
    isReached: ours <= MAY_BE_TIMES * theirs,
  }
}

/** The bodies of all scripts that a page loads until it is idle, as they crossed. */
async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const sizes = watchSizes(page, (request) => request.resourceType() === 'script')
  await page.goto(url, { waitUntil: 'networkidle' })
  const bytes = (await sizes()).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  await context.close()
  if (bytes === 0) throw new Error(`${url} loads no script.`)
  return bytes
}

async function clickRow(
  browser: Browser,
  appOrigin: string,
  [flaskName, flask]: [string, { origin: string }],
  clicks: number,
): Promise<Row> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await watchClick(page)
  const ours: number[] = []
  const theirs: number[] = []
  for (let count = 0; count < clicks; count++) {
    ours.push(await clickOnce(page, `${appOrigin}/`, 'The prediction held.'))
    theirs.push(await clickOnce(page, `${flask.origin}/cookies`, 'hello'))
  }
  await context.close()
  const [own, other] = [percentile(ours, 0.95), percentile(theirs, 0.95)]
  return {
    job: 'click on “Set a cookie” to the new state painted, p95',
    against: `${flaskName}: form post to the new page`,
    mustReach: '≤ 1 ×',
    measured: `${ratio(own, other)} (${own.toFixed(0)} to ${other.toFixed(0)} ms, ${clicks} clicks each)`,
    isReached: own <= other,
  }
}

async function clickOnce(page: Page, url: string, newState: string): Promise<number> {
  await page.context().clearCookies()
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate((text) => sessionStorage.setItem('awaited', text), newState)
  await page.getByRole('button', { name: 'Set a cookie', exact: true }).click()
  return readClick(page)
}
