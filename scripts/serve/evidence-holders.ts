import { setImmediate as turn } from 'node:timers/promises'
import { inRounds } from '../../lib/in-rounds.ts'

/** Those of several processes that may have evidence which is not yet stored. */
export interface EvidenceHolders<Holder> {
  /** Notes that one has said so. It says so before anybody else can know of it. */
  note: (holder: Holder) => void
  /** Waits until all that was noted so far has been stored. */
  flush: () => Promise<void>
}

/**
 * Keeps in mind who may hold evidence, so that the others are not asked. Each page of a lesson asks, and nearly always
 * nobody holds any.
 * @param store has one of them store what it holds; false: it did not react, and is asked again the next time
 */
export function createEvidenceHolders<Holder>(
  store: (holder: Holder) => Promise<boolean>,
): EvidenceHolders<Holder> {
  const holders = new Set<Holder>()
  return {
    note: (holder) => void holders.add(holder),
    flush: inRounds(async () => {
      // The question may have been read before what a holder had said earlier, on a channel of its own. In two turns of
      // the event loop all that had arrived by then has been read.
      await turn()
      await turn()
      await Promise.all(
        [...holders].map(async (holder) => {
          holders.delete(holder)
          if (!(await store(holder))) holders.add(holder)
        }),
      )
    }),
  }
}
