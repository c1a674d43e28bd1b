import type { WireEntry } from './wire-entry'

/** As many as the server keeps. */
const KEPT = 100

/**
 * Adds what a read of the wire has brought to what is known: each exchange once, as it was read last, the oldest
 * first. One that another process has stored late finds its place.
 */
export function mergeEntries(known: readonly WireEntry[], news: readonly WireEntry[]): WireEntry[] {
  const byId = new Map([...known, ...news].map((entry) => [entry.id, entry]))
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).slice(-KEPT)
}
