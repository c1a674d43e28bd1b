import type { Browser, Page } from '@playwright/test'
import { fill, runAll, solutionOf, verdict } from '../e2e/exercise.ts'
import { signUp } from '../e2e/fixtures.ts'
import { expect, test, type Lab } from './fixtures.ts'

// What learners cost a deployment: `npm run bench:growth`, with LEARNERS=200 for so many.

const learners = Number(process.env.LEARNERS || 20)
const parallel = 3

/** The requests of one kind, of all learners. */
interface Traffic {
  requests: number
  sent: number
  received: number
}

test(`${learners} learners sign up, read lesson 2 and pass its exercise`, async ({ browser, lab }) => {
  const before = await sizesOf(lab)
  const traffic = new Map<string, Traffic>()
  let left = learners
  const start = performance.now()
  const learnOn = async () => {
    while (left-- > 0) await learn(browser, lab, traffic)
  }
  await Promise.all(Array.from({ length: parallel }, learnOn))
  const seconds = (performance.now() - start) / 1000
  // What is recorded after a response, and looked at again.
  await expect.poll(() => sizesOf(lab).then(JSON.stringify)).toBe(JSON.stringify(await sizesOf(lab)))
  const after = await sizesOf(lab)

  console.log(`${learners} learners in ${Math.round(seconds)} s, ${parallel} at a time. Of each, on average:`)
  for (const [kind, { requests, sent, received }] of [...traffic].sort()) {
    console.log(row(kind, each(requests), 'requests', each(sent), 'bytes sent', each(received), 'received'))
  }
  const none = { rows: 0, bytes: 0, disk: 0 }
  for (const [table, { rows, bytes, disk }] of after) {
    const old = before.get(table) ?? none
    if (rows === old.rows) continue
    const cells = [each(rows - old.rows), 'rows', each(bytes - old.bytes), 'bytes', each(disk - old.disk)]
    console.log(row(table, ...cells, 'on disk'))
  }
  expect(after.get('users')?.rows).toBe((before.get('users')?.rows ?? 0) + learners)
})

async function learn(browser: Browser, { origin }: Lab, traffic: Map<string, Traffic>): Promise<void> {
  const context = await browser.newContext({ baseURL: origin, ignoreHTTPSErrors: true })
  const page = await context.newPage()
  const counted: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    counted.push(
      request.sizes().then((sizes) => {
        const kind = kindOf(new URL(request.url()).pathname, request.method())
        const total = traffic.get(kind) ?? { requests: 0, sent: 0, received: 0 }
        total.requests++
        total.sent += sizes.requestHeadersSize + sizes.requestBodySize
        total.received += sizes.responseHeadersSize + sizes.responseBodySize
        traffic.set(kind, total)
      }),
    )
  })
  await signUp(page)
  await passExercise(page)
  await Promise.all(counted)
  await context.close()
}

async function passExercise(page: Page): Promise<void> {
  await page.goto('/lessons/set-and-read#check')
  await expect(verdict(page)).toContainText('Not attempted.')
  await fill(page, solutionOf('set-and-read'))
  await runAll(page, 4)
  await expect(verdict(page)).toContainText('Passed.')
}

function kindOf(path: string, method: string): string {
  if (path.startsWith('/_next/')) return 'files'
  if (path === '/api/live' || path === '/api/wire') return path
  return method === 'GET' ? 'pages and steps' : 'posts'
}

/** Rows of each table, the bytes in them, and what table and indexes take on the disk. */
async function sizesOf({ query }: Lab): Promise<Map<string, { rows: number; bytes: number; disk: number }>> {
  const tables = await query(
    `select relname as name, pg_total_relation_size(relid)::int as disk from pg_stat_user_tables order by relname`,
  )
  const sizes = new Map<string, { rows: number; bytes: number; disk: number }>()
  for (const { name, disk } of tables) {
    const [sum] = await query(
      `select count(*)::int as rows, coalesce(sum(pg_column_size(t.*)), 0)::int as bytes from "${String(name)}" t`,
    )
    sizes.set(String(name), { rows: Number(sum?.rows), bytes: Number(sum?.bytes), disk: Number(disk) })
  }
  return sizes
}

function each(total: number): string {
  const average = total / learners
  return average < 10 ? average.toFixed(1) : Math.round(average).toLocaleString('en')
}

function row(name: string, ...cells: string[]): string {
  return `  ${name.padEnd(20)} ${cells.map((cell) => cell.padStart(9)).join(' ')}`
}
