import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long a reader waits for the last bytes of what others have been answered. */
const PATIENCE_MILLISECONDS = 100

/** The responses of this process whose bytes are not all handed over. */
export interface Unfinished {
  add: (response: ServerResponse) => void
  /**
   * Waits until those that are ended by now are finished, as long as patience lasts. The bytes of a large one leave in several
   * pieces: its client may have the last of them, and ask another process what crossed, before Node reports it here.
   * Never throws.
   */
  settle: () => Promise<void>
}

/** Makes an empty set of unfinished responses. @param patience in milliseconds */
export function createUnfinished(patience = PATIENCE_MILLISECONDS): Unfinished {
  const responses = new Set<ServerResponse>()
  // Whose client has not taken the bytes in time is slow: no second reader waits for it.
  const slow = new WeakSet<ServerResponse>()
  return {
    add: (response) => {
      responses.add(response)
      response.once('close', () => responses.delete(response))
    },
    settle: async () => {
      const ended = [...responses].filter((response) => response.writableEnded && !slow.has(response))
      if (ended.length === 0) return
      const isOver = new AbortController()
      const all = ended.map((response) => once(response, 'close', { signal: isOver.signal }))
      await Promise.race([Promise.allSettled(all), sleep(patience)])
      isOver.abort()
      for (const response of ended) if (responses.has(response)) slow.add(response)
    },
  }
}
