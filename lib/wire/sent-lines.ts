import 'server-only'
import { randomUUID } from 'node:crypto'
import { findSentLine, findSentLines, findSentLinesOfAll, insertSentLines } from '../db/sent-lines.ts'
import { getEnv } from '../env.ts'
import { labHashOf, openLab } from './lab-id.ts'
import { outcomeOf, type Outcome } from './outcome.ts'

const uuid = /^[0-9a-f-]{36}$/

type RequestHeaders = Pick<Headers, 'get'>

const KEPT_LINES = 300
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/** A learner's line, remembered, with the headers that send it. */
interface Sending {
  id: string
  headers: Headers
}

/**
 * Remembers a `Set-Cookie` line as this learner's and makes the response headers that send it, byte for byte:
 * `cookies().set()` would write every line of the response anew.
 * @param request the learner's request; its address is the one the browser judges the line by
 * @param line the header's value, which must be ASCII without CR, LF or NUL
 */
export async function sendLine(request: Request, line: string): Promise<Sending> {
  const { labHash, cookieLine } = openLab(request.headers)
  const { pathname } = new URL(request.url)
  const id = await keepLine(labHash, line, getEnv().APP_ORIGIN + pathname)

  const headers = new Headers({ 'cache-control': 'no-store' })
  headers.append('set-cookie', line)
  headers.append('set-cookie', cookieLine)
  return { id, headers }
}

/**
 * Remembers lines that are about to be sent.
 * @param path the address that sends them
 */
export async function keepLines(labHash: string, lines: readonly string[], path: string): Promise<void> {
  await keep(labHash, lines, getEnv().APP_ORIGIN + path)
}

/** The lines that this learner was sent, the oldest first. */
export async function findLines(labHash: string): Promise<string[]> {
  const rows = await findSentLines(labHash)
  return rows.map(({ line }) => line)
}

/** The lines that each of these learners was sent. */
export async function findLinesOfAll(labHashes: string[]): Promise<Map<string, Set<string>>> {
  const found = new Map(labHashes.map((labHash) => [labHash, new Set<string>()]))
  for (const { lab_hash, line } of await findSentLinesOfAll([...found.keys()])) found.get(lab_hash)?.add(line)
  return found
}

/** Remembers one line as sent to a learner. @returns the id by which its outcome is asked for */
export async function keepLine(labHash: string, line: string, url: string): Promise<string> {
  const [id = ''] = await keep(labHash, [line], url)
  return id
}

async function keep(labHash: string, lines: readonly string[], url: string): Promise<string[]> {
  const now = new Date()
  const created_at = now.toISOString()
  const rows = lines.map((line) => ({ id: randomUUID(), line, url, created_at }))
  await insertSentLines(labHash, rows, { since: oldestKeptLine(now), count: KEPT_LINES })
  return rows.map(({ id }) => id)
}

/**
 * What became of a line that this very learner was sent in the last 24 hours; null for any other id.
 * @param headers the request in which the cookie comes back, or does not
 * @param path that request's path
 */
export async function getOutcome(headers: RequestHeaders, id: string, path: string): Promise<Outcome | null> {
  // PostgreSQL refuses a text with a NUL, and nothing but our own ids can be found anyway.
  if (!uuid.test(id)) return null
  const labHash = labHashOf(headers)
  const row = labHash && (await findSentLine(id, labHash, oldestKeptLine(new Date())))
  return row ? outcomeOf(row, headers, getEnv().APP_ORIGIN + path) : null
}

/** Lines sent before this instant are no longer kept. */
export function oldestKeptLine(now: Date): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}
