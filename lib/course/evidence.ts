import 'server-only'
import { findExchanges, findExerciseExchanges } from '../db/exchanges.ts'
import { isOwnCookie } from '../own-cookies.ts'
import { effectiveCookieName } from '../http/set-cookie.ts'
import type { Exchange } from '../wire/exchange.ts'
import { probeParameter } from '../wire/probe.ts'
import { oldestKeptExchange } from '../wire/store-exchanges.ts'
import type { Evidence, Verdict } from './check.ts'
import { findLastChange } from './gap-fills.ts'
import { findLesson } from './lessons.ts'
import { markPassed } from './progress.ts'
import { notAttempted } from './verdict.ts'

/**
 * What has crossed of one learner's exercise in the last 24 hours, and with its gaps as they are now: else a gap could
 * say one thing at one step, another at the next, and nothing that it was asked for.
 * @returns the evidence, the oldest first; `hasOlder`: there was more, from before the last change
 */
export async function readEvidence(
  labHash: string,
  slug: string,
): Promise<{ evidence: Evidence[]; hasOlder: boolean }> {
  const rows = await findExerciseExchanges(labHash, slug, oldestKeptExchange())
  // The column is written by this app alone, by storeExchanges.
  const kept = rows.map(({ content }) => evidenceOf(JSON.parse(content) as Exchange, exercisePath(slug)))
  const changedAt = await findLastChange(labHash, slug)
  const evidence = kept.filter(({ startedAt }) => startedAt >= changedAt)
  return { evidence, hasOlder: evidence.length < kept.length }
}

/**
 * What has crossed of one learner below a path in the last 24 hours, the oldest first, without the panels' probes.
 * The paths of the evidence begin after it.
 */
export async function readEvidenceBelow(labHash: string, path: string): Promise<Evidence[]> {
  const rows = await findExchanges(labHash, oldestKeptExchange())
  return rows
    .map(({ content }) => JSON.parse(content) as Exchange)
    .filter(({ target }) => target.startsWith(`${path}/`) && !target.includes(`${probeParameter}=`))
    .map((exchange) => evidenceOf(exchange, path))
}

/**
 * Judges one learner's exercise by what has crossed.
 * @throws an Error for the slug of no lesson
 */
export async function judge(labHash: string, slug: string): Promise<Verdict> {
  const lesson = findLesson(slug)
  if (!lesson) throw new Error(`There is no lesson "${slug}".`)
  const { evidence, hasOlder } = await readEvidence(labHash, slug)
  const verdict = lesson.check.judge(evidence)
  if (verdict.status !== 'not-attempted' || !hasOlder) return verdict
  return notAttempted(`You have changed a gap, so what crossed before counts no more. ${verdict.because}`)
}

/** Judges an exercise when evidence arrives: a pass is kept whether a page is open or not. */
export async function keepPass(labHash: string, slug: string): Promise<void> {
  if (!findLesson(slug)) return
  const { status } = await judge(labHash, slug)
  if (status === 'passed') await markPassed(`lab:${labHash}`, slug)
}

function exercisePath(slug: string): string {
  return `/lessons/${slug}/exercise`
}

function evidenceOf(exchange: Exchange, base: string): Evidence {
  const { startedAt, at, method, status, context, answer = null } = exchange
  const { pathname } = new URL(exchange.target, 'http://localhost')
  return {
    startedAt,
    at,
    method,
    path: pathname.slice(base.length),
    status,
    cookies: (exchange.cookies ?? [])
      .filter(({ name }) => !isOwnCookie(name))
      .map(({ name, value }) => ({ name, value })),
    lines: exchange.setCookie
      .map(({ text }) => text)
      .filter((line) => !isOwnCookie(effectiveCookieName(line))),
    answer,
    // On plain http to another host a browser leaves the fetch metadata out, and still says where it stands.
    isBrowser: Object.keys(context).length > 0,
  }
}
