import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bin, root, run } from '../../scripts/setup/run.mjs'
import { ratio } from '../compare.ts'
import { bareFolder, startApp, startBareNextAlone } from '../contenders.ts'
import { measureLoad } from '../load.ts'
import type { Running } from '../processes.ts'
import { lessonPaths } from '../sides.ts'
import { median } from '../statistics.ts'
import type { Row } from '../table.ts'

const MAY_BE_TIMES = 1.5

/** How often each is done, for its median. */
export interface FootprintOptions {
  builds: number
  starts: number
  hasWrk: boolean
}

/** Build, start and memory, one process against one; nothing else may run meanwhile. */
export async function footprintJob({ builds, starts, hasWrk }: FootprintOptions): Promise<Row[]> {
  const built = { app: [] as number[], bare: [] as number[] }
  for (let count = 0; count < builds; count++) {
    built.app.push(await timeBuild(root, process.execPath, [join(root, 'scripts', 'build.mjs')]))
    built.bare.push(await timeBuild(bareFolder, join(bin, 'next'), ['build', bareFolder]))
  }
  const started = { app: [] as number[], bare: [] as number[] }
  const memory = { app: [] as number[], bare: [] as number[] }
  for (let count = 0; count < starts; count++) {
    const isLast = count === starts - 1
    const app = await startApp(1)
    started.app.push(app.milliseconds)
    if (isLast) memory.app.push(await megabytesAfterLoad(app, lessonPaths, hasWrk))
    await app.stop()
    const bare = await startBareNextAlone()
    started.bare.push(bare.milliseconds)
    if (isLast) memory.bare.push(await megabytesAfterLoad(bare, ['/'], hasWrk))
    await bare.stop()
  }
  return [
    ...(builds > 0 ? [row('build, from nothing', 's', built, 1000)] : []),
    row('start to the first answer', 'ms', started, 1),
    ...(existsSync('/proc/self/smaps_rollup')
      ? [row('memory of a worker after a load', 'MB', memory, 1)]
      : []),
  ]
}

function row(job: string, unit: string, figures: { app: number[]; bare: number[] }, divisor: number): Row {
  const [ours, theirs] = [median(figures.app), median(figures.bare)]
  const shown = (value: number) => (value / divisor).toFixed(divisor === 1 ? 0 : 1)
  return {
    job,
    against: 'the bare Next app',
    mustReach: `≤ ${MAY_BE_TIMES} ×`,
    measured: `${ratio(ours, theirs)} (${shown(ours)} to ${shown(theirs)} ${unit})`,
    isReached: ours <= MAY_BE_TIMES * theirs,
  }
}

/** Builds without what an earlier build has left. @returns milliseconds */
export async function timeBuild(folder: string, command: string, args: string[]): Promise<number> {
  rmSync(join(folder, '.next'), { recursive: true, force: true })
  const start = performance.now()
  const { code, output } = await run(command, args, { isQuiet: true, env: { NODE_ENV: 'production' } })
  if (code !== 0) throw new Error(`${folder} cannot be built:\n${output}`)
  return performance.now() - start
}

async function megabytesAfterLoad(server: Running, paths: string[], hasWrk: boolean): Promise<number> {
  await measureLoad({ origin: server.origin, paths, headers: {}, seconds: 5 }, hasWrk)
  return Math.max(...familyOf(server.pid).map(megabytesOf))
}

/** A process and those that it has started. */
function familyOf(pid: number): number[] {
  const children = globSync(`/proc/${pid}/task/*/children`)
    .flatMap((file) => readFileSync(file, 'utf8').split(' '))
    .filter(Boolean)
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))]
}

/** Its share of the memory, where pages that several processes have are divided among them (PSS). */
function megabytesOf(pid: number): number {
  const file = `/proc/${pid}/smaps_rollup`
  if (!existsSync(file)) return NaN
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
