import { createCookieJar, type CookieContext, type CookieJar, type Verdict } from '../http/cookie-jar.ts'
import { defaultPath, pathMatches } from '../http/path.ts'
import { explainReason } from '../http/reasons.ts'
import type { RequestContext } from '../http/same-site.ts'
import { effectiveCookieName, parseSetCookie } from '../http/set-cookie.ts'
import type { StoredCookie } from '../http/stored-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'
import type { MeasuredEngine } from './browser.ts'
import type { Exchange } from './exchange.ts'
import { marksOf } from './marks.ts'
import { probeOf } from './probe.ts'
import type { WireEntry, WireLine } from './wire-entry.ts'

/** A line whose cookie has not yet been on any request where it belongs. */
interface Pending {
  line: WireLine
  name: string
  value: string
  host: string
  path: string
  since: number
}

/** What a learner's exchanges come to, and the jar that they should have left behind. */
export interface Replay {
  entries: WireEntry[]
  /** Null where the browser's engine was not measured. */
  jar: CookieJar | null
}

/**
 * Plays a learner's exchanges into a jar of the cookie engine, in their order, and compares each line's prediction
 * with the first later request that shows what the browser has done.
 * @param exchanges the oldest first
 * @param engine whose rules; null: nothing is predicted, and the observations stand alone
 */
export function replay(exchanges: readonly Exchange[], engine: MeasuredEngine | null): Replay {
  const jar = engine && createCookieJar({ profile: engine })
  const pending: Pending[] = []
  const entries = exchanges.map(({ setCookie, ...exchange }) => {
    observe(pending, exchange, jar)
    const lines = setCookie.map((kept) => {
      const context = contextOf(exchange)
      const verdict = jar?.receive(kept.text, context)
      const line = wireLine(kept, verdict && engine ? { engine, verdict, context } : null)
      if (line.isOwn) return line
      const one = pendingOf(line, exchange, verdict?.cookie)
      pending.push(one)
      return Object.assign(line, { probe: probeOf(one.path) })
    })
    return { ...exchange, lines }
  })
  return { entries, jar }
}

/** Where and how a request went, as the engine asks it. */
export function contextOf(
  exchange: Pick<Exchange, 'origin' | 'target' | 'at' | 'kind' | 'method' | 'context'>,
): CookieContext {
  const request: RequestContext = {
    initiator: initiatorOf(exchange),
    topLevelNavigation: exchange.kind === 'document',
    method: exchange.method,
  }
  return { url: exchange.origin + exchange.target, via: 'http', now: new Date(exchange.at), request }
}

function initiatorOf({ origin, context }: Pick<Exchange, 'origin' | 'context'>): string | null {
  const site = context['sec-fetch-site']
  if (site === 'none') return null
  if (context.origin) return context.origin
  if (site === 'cross-site') return URL.parse(context.referer ?? '')?.origin ?? 'null'
  return origin
}

function wireLine(
  { text, bytes }: { text: string; bytes: number },
  predicted: { engine: MeasuredEngine; verdict: Verdict; context: CookieContext } | null,
): WireLine {
  const facts = {
    text,
    bytes,
    isOwn: isOwnCookie(effectiveCookieName(text)),
    observation: null,
    hasHeld: null,
    probe: null,
  }
  if (!predicted) return { ...facts, marks: [], prediction: null }
  const { engine, verdict, context } = predicted
  const reasons = [...verdict.reasons, ...verdict.unreported].map((code) => ({
    code,
    ...explainReason(code),
  }))
  const action = verdict.stored ? 'store' : reasons.length > 0 ? 'refuse' : 'delete'
  return {
    ...facts,
    marks: marksOf(text, { ...context, profile: engine, verdict }),
    prediction: { engine, action, reasons },
  }
}

function pendingOf(
  line: WireLine,
  exchange: Omit<WireEntry, 'lines'>,
  cookie: StoredCookie | undefined,
): Pending {
  const { name, value, attributes } = parseSetCookie(line.text)
  const url = new URL(exchange.origin + exchange.target)
  const asked = attributes.findLast((attribute) => attribute.name.text.toLowerCase() === 'path')?.value?.text
  return {
    line,
    name: cookie?.name ?? name?.text ?? '',
    value: cookie?.value ?? value.text,
    host: url.hostname,
    path: cookie?.path ?? (asked?.startsWith('/') ? asked : defaultPath(url.pathname)),
    since: exchange.at,
  }
}

/** Settles the lines about which this request says something, and takes them off the list. */
function observe(pending: Pending[], exchange: Omit<WireEntry, 'lines'>, jar: CookieJar | null): void {
  const url = new URL(exchange.origin + exchange.target)
  const expected = jar?.retrieve(contextOf(exchange)).sent
  for (let index = pending.length - 1; index >= 0; index--) {
    const one = pending[index]
    // A request that had left before the line arrived says nothing about it.
    if (one?.host !== url.hostname || exchange.startedAt < one.since || !pathMatches(url.pathname, one.path))
      continue
    const sameName = (exchange.cookies ?? []).filter(({ name }) => name === one.name)
    const cameBack = sameName.some(({ value }) => value === one.value)
    // A value that was not kept may be this one or another: wait for a request that tells.
    if (!cameBack && sameName.some(({ value }) => value === null)) continue
    const isExpected = expected?.some(({ name, value }) => name === one.name && value === one.value)
    one.line.probe = null
    one.line.observation = { cameBack, target: exchange.target }
    one.line.hasHeld = isExpected === undefined ? null : isExpected === cameBack
    pending.splice(index, 1)
  }
}
