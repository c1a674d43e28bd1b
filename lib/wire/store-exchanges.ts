import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { insertExchanges, updateExchange, type ExchangeRow, type Quota } from '../db/exchanges.ts'
import { effectiveCookieName } from '../http/set-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'
import { tellOfEvidence } from './evidence-hook.ts'
import { isDeletion } from './is-deletion.ts'
import type { RawExchange } from './observe-response.ts'
import { isUnclear, ownAll, toRow, type Owned } from './owned-exchanges.ts'
import { redactTarget } from './redact.ts'
import { keepLine } from './sent-lines.ts'

export const KEPT_EXCHANGES = 100
export const KEPT_PREFETCHES = 10
export const KEPT_OF_EXERCISE = 60
/** What finishes within this time is stored together, unless somebody wants to read before. */
export const GATHERING_MILLISECONDS = 25
/** Within which the process that has set a cookie has nearly always stored its line. */
const LATE_MILLISECONDS = GATHERING_MILLISECONDS + 30
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/** A stored exchange of which more may be known soon, with what must not be stored of it. */
export interface Unclear {
  asSent: RawExchange
  row: ExchangeRow
}

/** The start of what is still kept and shown. */
export function oldestKeptExchange(now = new Date()): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}

/**
 * Stores the exchanges of learners who have a lab id, with every secret taken out on the way in.
 * @returns those with a cookie of which it may be known only later that this app has sent it, for {@link lookAgain}
 */
export async function storeExchanges(batch: RawExchange[]): Promise<Unclear[]> {
  let owned = await ownAll(batch)
  let isNew = false
  for (const { labHash, raw, lines } of owned) if (await rememberLines(labHash, raw, lines)) isNew = true
  // What curl brings is kept only where its line is known by then, and the line may be of this very batch.
  if (isNew) owned = await ownAll(batch)
  if (owned.some(isUnclear)) {
    await sleep(LATE_MILLISECONDS)
    owned = await ownAll(batch)
  }
  const rows = owned.map(toRow)
  if (rows.length === 0) return []
  await insertExchanges(rows, { since: oldestKeptExchange(), quotas: quotasOf(rows) })
  for (const { lab_hash, exercise } of evidenceIn(rows)) await tellOfEvidence(lab_hash, exercise)
  return unclearOf(owned)
}

/**
 * Stores once more what is known by now of exchanges that are stored already. The response that set a cookie may have
 * been another process's or another machine's, and its line is stored a moment after the cookie came back here. What has
 * been deleted meanwhile stays deleted.
 * @returns those of which more may become known still
 */
export async function lookAgain(unclear: Unclear[]): Promise<Unclear[]> {
  const stored = new Map(unclear.map(({ row }) => [row.id, row.content]))
  const owned = await ownAll(unclear.map(({ asSent }) => asSent))
  const changed = owned.map(toRow).filter(({ id, content }) => content !== stored.get(id))
  for (const { id, content } of changed) await updateExchange(id, content)
  for (const { lab_hash, exercise } of evidenceIn(changed)) await tellOfEvidence(lab_hash, exercise)
  return unclearOf(owned)
}

function unclearOf(owned: Owned[]): Unclear[] {
  return owned.filter(isUnclear).map((each) => ({ asSent: each.asSent, row: toRow(each) }))
}

/** What is kept of the learners of these exchanges. */
function quotasOf(rows: ExchangeRow[]): Quota[] {
  const labHashes = [...new Set(rows.map((row) => row.lab_hash))]
  const learnersOf = Map.groupBy(evidenceIn(rows), ({ exercise }) => exercise)
  return [
    { labHashes, of: 'pages', count: KEPT_EXCHANGES },
    { labHashes, of: 'prefetches', count: KEPT_PREFETCHES },
    ...[...learnersOf].map(([exercise, evidence]): Quota => ({
      labHashes: evidence.map(({ lab_hash }) => lab_hash),
      of: { exercise },
      count: KEPT_OF_EXERCISE,
    })),
  ]
}

/** The exercises that have new evidence, each once a learner. */
function evidenceIn(rows: ExchangeRow[]): { lab_hash: string; exercise: string }[] {
  const found = new Map<string, { lab_hash: string; exercise: string }>()
  for (const { lab_hash, exercise } of rows)
    if (exercise) found.set(`${lab_hash} ${exercise}`, { lab_hash, exercise })
  return [...found.values()]
}

/** Remembers what some other handler has set, so that its value may be shown when it comes back. @returns whether it did */
async function rememberLines(labHash: string, raw: RawExchange, known: Set<string>): Promise<boolean> {
  const { setCookieLines, origin, target } = raw
  const before = known.size
  for (const line of setCookieLines) {
    if (known.has(line) || isOwnCookie(effectiveCookieName(line)) || isDeletion(line, origin)) continue
    await keepLine(labHash, line, new URL(origin + redactTarget(target)).href)
    known.add(line)
  }
  return known.size > before
}
