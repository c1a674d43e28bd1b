import 'server-only'
import { insertExchanges, type ExchangeRow, type Quota } from '../db/exchanges.ts'
import { effectiveCookieName, parseSetCookie } from '../http/set-cookie.ts'
import { isOwnCookie, labCookieName } from '../own-cookies.ts'
import type { Exchange } from './exchange.ts'
import { tellOfEvidence } from './evidence-hook.ts'
import { ownExchange } from './exchange-owner.ts'
import { exerciseOf } from './exercise-path.ts'
import { isDeletion } from './is-deletion.ts'
import type { RawExchange } from './observe-response.ts'
import {
  cut,
  redactAnswer,
  redactCookieHeader,
  redactReferer,
  redactSetCookie,
  redactTarget,
} from './redact.ts'
import { findLines, keepLine } from './sent-lines.ts'

export const KEPT_EXCHANGES = 100
export const KEPT_PREFETCHES = 10
export const KEPT_OF_EXERCISE = 60
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/** The start of what is still kept and shown. */
export function oldestKeptExchange(now = new Date()): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}

/** Stores the exchanges of learners who have a lab id, with every secret taken out on the way in. */
export async function storeExchanges(batch: RawExchange[]): Promise<void> {
  const rows: ExchangeRow[] = []
  const sent = new Map<string, Set<string>>()
  for (const each of batch) {
    const owned = isGoodbye(each) ? null : await ownExchange(each)
    if (!owned) continue
    const { labHash, raw } = owned
    const lines = sent.get(labHash) ?? new Set(await findLines(labHash))
    sent.set(labHash, lines)
    await rememberLines(labHash, raw, lines)
    rows.push(redact(raw, labHash, lines))
  }
  if (rows.length === 0) return
  const evidence = new Map(
    rows.flatMap(({ lab_hash, exercise }) =>
      exercise === null ? [] : [[`${lab_hash} ${exercise}`, { lab_hash, exercise }] as const],
    ),
  )
  // In one order, so that two processes never wait for each other's.
  const learners = [...new Set(rows.map((row) => row.lab_hash))].sort()
  const quotas: Quota[] = [
    ...learners.flatMap((labHash): Quota[] => [
      { labHash, of: 'pages', count: KEPT_EXCHANGES },
      { labHash, of: 'prefetches', count: KEPT_PREFETCHES },
    ]),
    ...[...evidence.values()].map(({ lab_hash, exercise }) => ({
      labHash: lab_hash,
      of: { exercise },
      count: KEPT_OF_EXERCISE,
    })),
  ]
  await insertExchanges(rows, { since: oldestKeptExchange(), quotas })
  for (const { lab_hash, exercise } of evidence.values()) await tellOfEvidence(lab_hash, exercise)
}

/** Whether the response took the learner's lab id back: nothing is to be kept of somebody who has just left. */
function isGoodbye({ setCookieLines, origin }: RawExchange): boolean {
  return setCookieLines.some(
    (line) => effectiveCookieName(line) === labCookieName && isDeletion(line, origin),
  )
}

/** Remembers what some other handler has set, so that its value may be shown when it comes back. */
async function rememberLines(labHash: string, raw: RawExchange, known: Set<string>): Promise<void> {
  const { setCookieLines, origin, target } = raw
  for (const line of setCookieLines) {
    if (known.has(line) || isOwnCookie(effectiveCookieName(line)) || isDeletion(line, origin)) continue
    await keepLine(labHash, line, new URL(origin + redactTarget(target)).href)
    known.add(line)
  }
}

function redact(raw: RawExchange, labHash: string, sent: ReadonlySet<string>): ExchangeRow {
  const { cookieHeader, setCookieLines, target, context, answer, ...facts } = raw
  // What a handler of an exercise has not answered (a refusal at the door) is evidence of nothing.
  const exercise = answer === undefined ? null : exerciseOf(target)
  const received =
    cookieHeader === null
      ? { cookies: null, cookiesLeftOut: 0 }
      : redactCookieHeader(cookieHeader, new Set([...sent].flatMap(pairsOf)))
  const texts = Object.entries(context).map(
    ([name, value]) => [name, cut(name === 'referer' ? redactReferer(value) : value)] as const,
  )
  const exchange: Exchange = {
    ...facts,
    ...received,
    target: redactTarget(target),
    cookieBytes: cookieHeader?.length ?? 0,
    setCookie: setCookieLines.map(redactSetCookie),
    context: Object.fromEntries(texts),
    ...(exercise !== null &&
      answer !== undefined && { answer: redactAnswer(answer, cookieHeader ?? '', namesOf(sent)) }),
  }
  const created_at = new Date(raw.at).toISOString()
  const content = JSON.stringify(exchange)
  return { id: raw.id, lab_hash: labHash, kind: raw.kind, created_at, content, exercise }
}

/** The names of the cookies that a learner was ever sent. */
function namesOf(sent: ReadonlySet<string>): Set<string> {
  return new Set([...sent].map(effectiveCookieName))
}

/** The pairs as which a line may come back: without "=", Firefox takes it for a name, others for a value. */
function pairsOf(line: string): string[] {
  const { name, value } = parseSetCookie(line)
  return name ? [`${name.text}=${value.text}`] : [`=${value.text}`, `${value.text}=`]
}
