import type { Evidence } from '../check.ts'

/** Between two moments, or two lengths of time, in milliseconds: as exactly as the wire tells. */
export interface Span {
  from: number
  to: number
}

/** When a request was handled: after it had arrived, before its response was finished. */
export function spanOf({ startedAt, at }: Evidence): Span {
  return { from: startedAt, to: at }
}

/** How long after a moment a request was handled. */
export function since(moment: Span, exchange: Evidence): Span {
  return { from: exchange.startedAt - moment.to, to: exchange.at - moment.from }
}

/** Whether a length of time has reached a limit; null: it may have, or not. */
export function hasReached({ from, to }: Span, limit: number): boolean | null {
  if (from >= limit) return true
  return to < limit ? false : null
}

/** The least that it was. @example formatSeconds({ from: 1400, to: 1410 }) // '1.4 s' */
export function formatSeconds({ from }: Span): string {
  return `${(Math.max(0, from) / 1000).toFixed(1)} s`
}
