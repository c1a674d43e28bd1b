// Measures the app against Flask, a bare Next page and plain node:http, in alternating rounds of one run.
//
//   npm run bench                        all of it, about ten minutes; writes bench/results.md
//   npm run bench -- --quick             short rounds, no builds from nothing; writes nothing
//   npm run bench -- --only lesson,pages some of: footprint, endpoints, lesson, pages, browser, vitals,
//                                        learners
//
// Exit status 0 only if every row reaches what it must.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../scripts/checks/browser.ts'
import { buildIfStale } from '../scripts/setup/build.ts'
import { bin } from '../scripts/setup/run.mjs'
import { bareFolder } from './contenders.ts'
import { browserJob } from './jobs/browser.ts'
import { endpointsJob } from './jobs/endpoints.ts'
import { footprintJob, timeBuild } from './jobs/footprint.ts'
import { learnersJob } from './jobs/learners.ts'
import { lessonJob } from './jobs/lesson.ts'
import { pagesJob } from './jobs/pages.ts'
import { vitalsJob } from './jobs/vitals.ts'
import { startSides } from './sides.ts'
import { tableOf, type Row } from './table.ts'
import { findTools, versionsOf } from './tools.ts'

const WORKERS = 2

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
const isQuick = values.quick ?? false
const only = values.only?.split(',')
const isAsked = (job: string) => !only || only.includes(job)

const tools = await findTools()
const options = { rounds: isQuick ? 3 : 5, seconds: 1, hasWrk: tools.wrk !== undefined }
const rows: Row[] = []
const folder = mkdtempSync(join(tmpdir(), 'cookie-lab-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

if (isAsked('footprint') && !isQuick)
  await add('footprint', footprintJob({ builds: 2, starts: 5, ...options }))
if (!(await buildIfStale())) process.exit(1)
if (!existsSync(join(bareFolder, '.next', 'BUILD_ID')))
  await timeBuild(bareFolder, join(bin, 'next'), ['build', bareFolder])
if (isAsked('footprint') && isQuick)
  await add('footprint', footprintJob({ builds: 0, starts: 3, ...options }))
if (['endpoints', 'lesson', 'pages', 'browser', 'vitals'].some(isAsked)) await withSides()
if (isAsked('learners')) await add('learners', learnersJob([1, 10, 100, ...(isQuick ? [] : [1000])], WORKERS))

const table = tableOf(rows)
console.log(`\n${table}`)
if (!isQuick && !only) writeResults(table)
process.exitCode = rows.every(({ isReached }) => isReached !== false) ? 0 : 1

async function withSides() {
  const sides = await startSides(folder, WORKERS, tools.flask !== undefined)
  try {
    if (isAsked('endpoints')) await add('endpoints', endpointsJob(sides, options))
    if (isAsked('lesson')) await add('lesson', lessonJob(sides, options))
    if (isAsked('pages')) await add('pages', pagesJob(sides, options))
    const browser = ['browser', 'vitals'].some(isAsked) ? await findBrowser() : undefined
    if (browser && isAsked('browser')) await add('browser', browserJob(sides, isQuick ? 10 : 40, browser))
    if (browser && isAsked('vitals')) await add('vitals', vitalsJob(sides, isQuick ? 3 : 7, browser))
  } finally {
    await sides.stop()
  }
}

/** A job that fails is a row that is not reached; the others are still measured. */
async function add(name: string, job: Promise<Row[]>) {
  const start = performance.now()
  const found = await job.catch((error: unknown): Row[] => [
    { job: name, against: '–', measured: `failed: ${String(error)}`, isReached: false },
  ])
  rows.push(...found)
  console.log(`${name}, ${((performance.now() - start) / 1000).toFixed(0)} s\n${tableOf(found)}\n`)
}

function writeResults(table: string) {
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ')
  const head = `${date} UTC, ${machine}, ${WORKERS} processes a side, ${options.rounds} rounds of ${options.seconds} s each`
  writeFileSync(
    join(import.meta.dirname, 'results.md'),
    `# Results of \`npm run bench\`\n\n${head}.\n${versionsOf(tools)}.\n\n${table}\n`,
  )
}
