import 'server-only'
import type { ExchangeRow } from '../db/exchanges.ts'
import { effectiveCookieName, parseSetCookie } from '../http/set-cookie.ts'
import { isOwnCookie, labCookieName } from '../own-cookies.ts'
import { ownExchange } from './exchange-owner.ts'
import type { Exchange } from './exchange.ts'
import { exerciseOf } from './exercise-path.ts'
import { isDeletion } from './is-deletion.ts'
import { REFUSED_BYTES } from './jar-limits.ts'
import type { RawExchange } from './observe-response.ts'
import {
  cut,
  redactAnswer,
  redactCookieHeader,
  redactReferer,
  redactSetCookie,
  redactTarget,
} from './redact.ts'
import { findLinesOfAll } from './sent-lines.ts'

/** An exchange of a learner, and the lines that this learner was sent. */
export interface Owned {
  labHash: string
  /** As it may be kept. */
  raw: RawExchange
  asSent: RawExchange
  lines: Set<string>
}

/** Finds the learners of exchanges; whose is nobody's is left out. */
export async function ownAll(batch: RawExchange[]): Promise<Owned[]> {
  const all: Omit<Owned, 'lines'>[] = []
  for (const asSent of batch) {
    const owned = isGoodbye(asSent) ? null : await ownExchange(asSent)
    if (owned) all.push({ ...owned, asSent })
  }
  const lines = await findLinesOfAll(all.map(({ labHash }) => labHash))
  return all.map((owned) => ({ ...owned, lines: lines.get(owned.labHash) ?? new Set() }))
}

/**
 * Whether a cookie came that this learner was never sent, as far as is known. A jar that is too big for the lab to have
 * filled it is none to wait for.
 */
export function isUnclear({ asSent, lines }: Owned): boolean {
  if ((asSent.cookieHeader?.length ?? 0) > REFUSED_BYTES) return false
  const known = new Set([...lines].flatMap(pairsOf))
  const { cookies } = redactCookieHeader(asSent.cookieHeader ?? '', known)
  return cookies.some(({ name, value }) => value === null && !isOwnCookie(name))
}

/** An exchange as it is stored, with every secret taken out. */
export function toRow({ labHash, raw, lines: sent }: Owned): ExchangeRow {
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

/** Whether the response took the learner's lab id back: nothing is to be kept of somebody who has just left. */
function isGoodbye({ setCookieLines, origin }: RawExchange): boolean {
  return setCookieLines.some(
    (line) => effectiveCookieName(line) === labCookieName && isDeletion(line, origin),
  )
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
