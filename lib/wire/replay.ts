import { createCookieJar, type CookieContext, type CookieJar, type Verdict } from '../http/cookie-jar.ts'
import { defaultPath } from '../http/path.ts'
import { explainReason } from '../http/reasons.ts'
import { effectiveCookieName, parseSetCookie } from '../http/set-cookie.ts'
import type { StoredCookie } from '../http/stored-cookie.ts'
import { isOwnCookie } from '../own-cookies.ts'
import type { MeasuredEngine } from './browser.ts'
import type { Exchange } from './exchange.ts'
import { contextOf } from './exchange-context.ts'
import { marksOf } from './marks.ts'
import { observe, type Pending } from './observe-lines.ts'
import { probeOf } from './probe.ts'
import type { KeptText } from './redact.ts'
import type { WireEntry, WireLine } from './wire-entry.ts'

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
      // The attributes that were cut off may decide; a pair that was cut is too long for every browser.
      const isWhole = !kept.isCut || !kept.text.includes(';')
      const verdict = isWhole ? jar?.receive(kept.text, context) : undefined
      const line = wireLine(kept, verdict && engine ? { engine, verdict, context } : null)
      if (line.isOwn) return line
      const one = pendingOf(line, exchange, verdict?.cookie)
      pending.push(one)
      return Object.assign(line, { probe: probeOf(one.path, one.since) })
    })
    return { ...exchange, lines }
  })
  return { entries, jar }
}

function wireLine(
  { text, bytes, isCut }: KeptText,
  predicted: { engine: MeasuredEngine; verdict: Verdict; context: CookieContext } | null,
): WireLine {
  const facts = {
    text,
    bytes,
    isCut,
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
