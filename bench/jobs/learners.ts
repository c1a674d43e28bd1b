import { startApp } from '../contenders.ts'
import { createLearner } from '../learner.ts'
import { percentile } from '../statistics.ts'
import type { Row } from '../table.ts'
import { whole } from '../compare.ts'

/** What so many learners at once have seen. */
interface Level {
  learners: number
  requestsPerSecond: number
  p95: number
  errors: string[]
}

/** A small class is asked several times, so that its p95 stands on more than a few requests. */
const REQUESTS_AT_LEAST = 500
const REQUESTS_OF_A_LEARNER = 13
/** Where ten times as many learners bring fewer requests a second than this many times, the server is saturated. */
const STILL_GROWING = 1.5

/** Learners who all do lesson 2 at once, as fast as the server lets them, against fewer of them. */
export async function learnersJob(levels: readonly number[], workers: number): Promise<Row[]> {
  const app = await startApp(workers)
  try {
    await measureLevel(app.origin, 10)
    const measured: Level[] = []
    for (const learners of levels) measured.push(await measureLevel(app.origin, learners))
    return [...measured.map(rowOf), verdictOf(measured)]
  } finally {
    await app.stop()
  }
}

async function measureLevel(origin: string, learners: number): Promise<Level> {
  const turns = Math.ceil(REQUESTS_AT_LEAST / (learners * REQUESTS_OF_A_LEARNER))
  const times: number[] = []
  const errors: string[] = []
  const start = performance.now()
  await Promise.all(
    Array.from({ length: learners }, async () => {
      for (let turn = 0; turn < turns; turn++) {
        const learner = createLearner(origin)
        await learner.doLesson().catch((error: unknown) => errors.push(String(error)))
        times.push(...learner.times)
        learner.leave()
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  return { learners, requestsPerSecond: times.length / seconds, p95: percentile(times, 0.95), errors }
}

function rowOf({ learners, requestsPerSecond, p95, errors }: Level): Row {
  return {
    job: `${whole(learners)} learner${learners === 1 ? '' : 's'} at once, lesson 2`,
    against: 'itself',
    mustReach: 'no error',
    measured:
      `p95 ${p95.toFixed(0)} ms, ${whole(requestsPerSecond)} requests a second, ` +
      `${errors.length} errors${errors[0] ? ` (${errors[0]})` : ''}`,
    isReached: errors.length === 0,
  }
}

/** From the first saturated level on, p95 may grow as the number of learners does. */
function verdictOf(measured: readonly Level[]): Row {
  const found = measured.findIndex((level, index) => {
    const next = measured[index + 1]
    return next && next.requestsPerSecond < STILL_GROWING * level.requestsPerSecond
  })
  const first = found < 0 ? measured.length : found
  const saturated = measured.slice(first)
  const steps = saturated.slice(1).map((level, index) => {
    const before = saturated[index] ?? level
    return { level, load: level.learners / before.learners, p95: level.p95 / before.p95 }
  })
  const at = saturated[0]?.learners
  const growth = steps.map(
    ({ level, p95, load }) => `${p95.toFixed(1)} × at ${load} × to ${whole(level.learners)}`,
  )
  return {
    job: 'the curve past saturation',
    against: at === undefined ? 'itself' : `itself, saturated at ${whole(at)}`,
    mustReach: 'p95 grows no faster than the load',
    measured: growth.join('; ') || 'the most learners were not enough to saturate it',
    isReached: steps.every(({ p95, load }) => p95 <= load),
  }
}
