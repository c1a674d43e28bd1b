import type { WireEntry } from '@/lib/wire/wire-entry'

/** How many exchanges stand on one page: a hundred, with all their bytes, are a quarter of a megabyte of HTML. */
export const SHOWN = 20

/** One page of the exchanges, and the ways on from it. */
interface WirePage {
  /** The oldest first. */
  entries: readonly WireEntry[]
  /** Before which exchange the next page begins; null: this is the last one. */
  older: string | null
  isNewest: boolean
}

/**
 * Finds a page of the exchanges.
 * @param exchanges the oldest first
 * @param before the id of the exchange that the page ends before; anything that is none shows the newest
 */
export function pageOf(exchanges: readonly WireEntry[], before: string | string[] | undefined): WirePage {
  const found = exchanges.findIndex(({ id }) => id === before)
  const end = found > 0 ? found : exchanges.length
  const entries = exchanges.slice(Math.max(0, end - SHOWN), end)
  return {
    entries,
    older: end > SHOWN ? (entries[0]?.id ?? null) : null,
    isNewest: end === exchanges.length,
  }
}
