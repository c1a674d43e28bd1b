import { chromium, type Browser, type Page } from '@playwright/test'
import { ratio } from '../compare.ts'
import { median } from '../statistics.ts'
import type { Sides } from '../sides.ts'
import type { Row } from '../table.ts'
import { watchSizes } from './request-sizes.ts'
import { readVitals, watchVitals, type Vitals } from './vitals-watch.ts'

const lesson = '/lessons/set-and-read'
/** What a phone of the middle class takes longer than this machine, as Lighthouse reckons. */
const SLOWDOWN = 4
const phone = { width: 360, height: 800 }
const desk = { width: 1440, height: 900 }

/**
 * Passed, they fail the run. 2.5 s is what web.dev calls good on a phone. How long a page blocks tells more of the machine
 * than of the page: it is held against the bare page, which has the same React and the same Next in it.
 */
const budgets = { lcp: 2500, cls: 0.02, tbtTimes: 1.2, kilobytes: 220 }

/**
 * How a lesson loads, as web.dev measures it: the largest paint, what jumps, how long the page does not answer, its bytes.
 * @param loads of each page, with an empty cache; medians count, of the layout shift the worst
 */
export async function vitalsJob(sides: Sides, loads: number, env: Record<string, string>): Promise<Row[]> {
  const executablePath = env.CHROMIUM_PATH ?? process.env.CHROMIUM_PATH
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) })
  try {
    const [ours, theirs, wide]: Vitals[][] = [[], [], []]
    for (let load = 0; load < loads; load++) {
      ours?.push(await loadOnce(browser, sides.app.origin + lesson, phone))
      theirs?.push(await loadOnce(browser, sides.bare.origin, phone))
      wide?.push(await loadOnce(browser, sides.app.origin + lesson, desk))
    }
    return rowsOf(ours ?? [], theirs ?? [], wide ?? [])
  } finally {
    await browser.close()
  }
}

function rowsOf(ours: Vitals[], theirs: Vitals[], wide: Vitals[]): Row[] {
  const of = (loads: Vitals[], what: keyof Vitals) => median(loads.map((vitals) => vitals[what]))
  const lcp = of(ours, 'lcp')
  const cls = Math.max(...[...ours, ...wide].map((vitals) => vitals.cls))
  const [tbt, bareTbt] = [of(ours, 'tbt'), of(theirs, 'tbt')]
  const kilobytes = of(ours, 'bytes') / 1000
  const job = (what: string) => `${what} of a lesson`
  return [
    {
      job: job('largest contentful paint'),
      against: 'itself',
      mustReach: `≤ ${budgets.lcp} ms`,
      measured: `${lcp.toFixed(0)} ms (the bare page ${of(theirs, 'lcp').toFixed(0)} ms)`,
      isReached: lcp <= budgets.lcp,
    },
    {
      job: job('cumulative layout shift'),
      against: 'itself',
      mustReach: `< ${budgets.cls}`,
      measured: `${cls.toFixed(3)}, the worst of ${ours.length + wide.length} loads at two widths`,
      isReached: cls < budgets.cls,
    },
    {
      job: job('total blocking time'),
      against: 'the bare Next page',
      mustReach: `≤ ${budgets.tbtTimes} ×`,
      measured: `${ratio(tbt, bareTbt)} (${tbt.toFixed(0)} to ${bareTbt.toFixed(0)} ms)`,
      isReached: tbt <= budgets.tbtTimes * bareTbt,
    },
    {
      job: job('all bytes'),
      against: 'itself',
      mustReach: `≤ ${budgets.kilobytes} kB`,
      measured: `${kilobytes.toFixed(0)} kB (the bare page ${(of(theirs, 'bytes') / 1000).toFixed(0)} kB)`,
      isReached: kilobytes <= budgets.kilobytes,
    },
  ]
}

async function loadOnce(browser: Browser, url: string, viewport: typeof phone): Promise<Vitals> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await slowDown(page)
  await watchVitals(page)
  const sizes = watchSizes(page)
  await page.goto(url, { waitUntil: 'networkidle' })
  const vitals = await readVitals(page)
  const bytes = (await sizes()).reduce(
    (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
    0,
  )
  await context.close()
  return { ...vitals, bytes }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
}
