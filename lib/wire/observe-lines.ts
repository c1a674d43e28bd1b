import type { CookieJar } from '../http/cookie-jar.ts'
import { pathMatches } from '../http/path.ts'
import { contextOf } from './exchange-context.ts'
import { probedUntil } from './probe.ts'
import type { WireEntry, WireLine } from './wire-entry.ts'

/** Milliseconds after which a response has certainly reached its browser. */
const LATENCY = 2000

/** A line whose cookie has not yet been on any request where it belongs. */
export interface Pending {
  line: WireLine
  name: string
  value: string
  host: string
  path: string
  since: number
}

/** Settles the lines about which this request says something, and takes them off the list. */
export function observe(pending: Pending[], exchange: Omit<WireEntry, 'lines'>, jar: CookieJar | null): void {
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
    if (!cameBack && (sameName.some(({ value }) => value === null) || exchange.cookiesLeftOut > 0)) continue
    if (!cameBack && !isSurelyLater(exchange, one.since)) continue
    const isExpected = expected?.some(({ name, value }) => name === one.name && value === one.value)
    one.line.probe = null
    one.line.observation = { cameBack, target: exchange.target }
    one.line.hasHeld = isExpected === undefined ? null : isExpected === cameBack
    pending.splice(index, 1)
  }
}

/**
 * Whether a request without the cookie proves something. One that was on its way to the server while the line was
 * on its way to the browser proves nothing. A page is asked for only after the answer has come, and a probe after the
 * answers that it knew of.
 */
function isSurelyLater({ kind, target, startedAt }: Omit<WireEntry, 'lines'>, since: number): boolean {
  const until = probedUntil(target)
  if (until !== null) return since <= until || startedAt >= since + LATENCY
  return kind === 'document' || startedAt >= since + LATENCY
}
