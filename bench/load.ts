import { join } from 'node:path'
import autocannon from 'autocannon'
import { z } from 'zod'
import { run } from '../scripts/setup/run.mjs'

/** What is asked for, again and again. */
export interface Load {
  origin: string
  /** In turns, on each connection. */
  paths: string[]
  headers: Record<string, string>
  seconds: number
}

/** What came of it; times in milliseconds. */
export interface Measured {
  requestsPerSecond: number
  p50: number
  p95: number
  p99: number
  /** Answers that were not 2xx or 3xx, and connections that failed. */
  errors: number
  bytesPerRequest: number
}

/** As a browser asks for a page. */
export const browserHeaders = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
}

const CONNECTIONS = 32

const report = z.object({
  requests: z.number(),
  seconds: z.number().positive(),
  bytes: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  errors: z.number(),
})

/** The version of wrk; undefined: it is not installed, and autocannon takes its place. */
export async function findWrk(): Promise<string | undefined> {
  const { output } = await run('wrk', ['-v'], { isQuiet: true })
  return /^wrk \S+/m.exec(output)?.[0]
}

/**
 * Puts a load of 32 connections on a server, by one thread.
 * @param hasWrk else autocannon does it, which takes more of the processor
 */
export function measureLoad(load: Load, hasWrk: boolean): Promise<Measured> {
  return hasWrk ? byWrk(load) : byAutocannon(load)
}

async function byWrk({ origin, paths, headers, seconds }: Load): Promise<Measured> {
  const script = join(import.meta.dirname, 'wrk', 'requests.lua')
  const lines = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const options = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '10s', '-s', script]
  const { code, output } = await run('wrk', [...options, ...lines, origin, '--', ...paths], { isQuiet: true })
  const [json] = /^\{.*\}$/m.exec(output) ?? []
  if (code !== 0 || json === undefined) throw new Error(`wrk failed:\n${output}`)
  const { requests, seconds: lasted, bytes, ...rest } = report.parse(JSON.parse(json))
  return { ...rest, requestsPerSecond: requests / lasted, bytesPerRequest: bytes / Math.max(1, requests) }
}

async function byAutocannon({ origin, paths, headers, seconds }: Load): Promise<Measured> {
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    requests: paths.map((path) => ({ method: 'GET', path, headers })),
  })
  const { latency, requests, throughput, errors, non2xx } = result
  return {
    requestsPerSecond: requests.average,
    p50: latency.p50,
    p95: latency.p97_5,
    p99: latency.p99,
    errors: errors + non2xx,
    bytesPerRequest: throughput.total / Math.max(1, requests.total),
  }
}
