import 'server-only'
import {
  deleteExchangesBefore,
  insertExchanges,
  keepNewestExchanges,
  type ExchangeRow,
} from '../db/exchanges.ts'
import { findSentLines } from '../db/sent-lines.ts'
import { parseCookieHeader, serializeCookieHeader } from '../http/cookie-header.ts'
import { octetLength } from '../http/octets.ts'
import { effectiveCookieName, parseSetCookie } from '../http/set-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'
import { bankPath, experimentCookies, nameOfCookie } from './attacks.ts'
import type { Exchange } from './exchange.ts'
import { learnerOfToken } from './experiment-token.ts'
import { hashLabId, labIdIn, labIdSetBy } from './lab-id.ts'
import type { RawExchange } from './observe-response.ts'
import { redactCookieHeader, redactSetCookie, redactUrl } from './redact.ts'
import { rememberLine } from './sent-lines.ts'

export const KEPT_EXCHANGES = 100
export const KEPT_PREFETCHES = 10
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000

/** Stores the exchanges of learners who have a lab id, with every secret taken out on the way in. */
export async function storeExchanges(batch: RawExchange[]): Promise<void> {
  const rows: ExchangeRow[] = []
  for (const raw of batch) {
    const labId = labIdIn(raw.cookieHeader ?? '') ?? labIdSetBy(raw.setCookieLines)
    if (labId) rows.push(await redact(raw, hashLabId(labId)))
    else rows.push(...(await redactAttack(raw)))
  }
  if (rows.length === 0) return
  await insertExchanges(rows)
  await deleteExchangesBefore(new Date(Date.now() - KEPT_MILLISECONDS))
  for (const labHash of new Set(rows.map((row) => row.lab_hash))) {
    await keepNewestExchanges(labHash, false, KEPT_EXCHANGES)
    await keepNewestExchanges(labHash, true, KEPT_PREFETCHES)
  }
}

/**
 * An attack that the bank took is its token's learner's: the lab cookie stays at home on most of them. Whose browser
 * it was is not known for sure, so of the other cookies not even the names are kept.
 */
async function redactAttack(raw: RawExchange): Promise<ExchangeRow[]> {
  const url = URL.parse(raw.target, 'http://localhost')
  if (raw.status !== 200 || !url?.pathname.startsWith(`${bankPath}/`)) return []
  const labHash = await learnerOfToken(url.searchParams.get('token'), new Date(raw.startedAt))
  if (!labHash) return []
  const names = experimentCookies.map(nameOfCookie)
  const ours = parseCookieHeader(raw.cookieHeader ?? '').filter(({ name }) => names.includes(name))
  const cookieHeader = raw.cookieHeader === null ? null : serializeCookieHeader(ours)
  return [await redact({ ...raw, cookieHeader }, labHash)]
}

async function redact(raw: RawExchange, labHash: string): Promise<ExchangeRow> {
  const { cookieHeader, setCookieLines, target, context, ...facts } = raw
  for (const line of setCookieLines) {
    if (!isOwnCookie(effectiveCookieName(line)))
      await rememberLine(labHash, line, new URL(target, raw.origin).href)
  }
  const exchange: Exchange = {
    ...facts,
    target: redactUrl(target),
    cookies: cookieHeader === null ? null : redactCookieHeader(cookieHeader, await pairsSentTo(labHash)),
    cookieBytes: octetLength(cookieHeader ?? ''),
    setCookie: setCookieLines.map(redactSetCookie),
    context: { ...context, ...(context.referer && { referer: redactReferer(context.referer) }) },
  }
  const created_at = new Date(raw.at).toISOString()
  return { id: raw.id, lab_hash: labHash, kind: raw.kind, created_at, content: JSON.stringify(exchange) }
}

async function pairsSentTo(labHash: string): Promise<Set<string>> {
  const rows = await findSentLines(labHash)
  return new Set(
    rows.map(({ line }) => {
      const { name, value } = parseSetCookie(line)
      return `${name?.text ?? ''}=${value.text}`
    }),
  )
}

function redactReferer(referer: string): string {
  const url = URL.parse(referer)
  return url ? url.origin + redactUrl(url.pathname + url.search) : '…'
}
