import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long a reader waits for the last bytes of what others have been answered. */
const PATIENCE_MILLISECONDS = 100

/** The responses of this process whose bytes are not all handed over. */
export interface Unfinished {
  add: (response: ServerResponse) => void
  /**
   * Waits until those that are ended by now are finished, as long as patience lasts. The bytes of a large one leave in
   * several pieces: its client may have the last of them, and ask another process what crossed, before Node reports it here.
   * Never throws.
   */
  settle: () => Promise<void>
  isEmpty: () => boolean
}

/** Makes an empty set of unfinished responses. @param patience in milliseconds */
export function createUnfinished(patience = PATIENCE_MILLISECONDS): Unfinished {
  const closes = new Map<ServerResponse, Promise<void>>()
  // Whose client has not taken the bytes in time is slow: no second reader waits for it.
  const slow = new WeakSet<ServerResponse>()
  return {
    add: (response) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      closes.set(response, promise)
      response.once('close', () => {
        closes.delete(response)
        resolve()
      })
    },
    settle: async () => {
      const ended = [...closes].filter(([response]) => response.writableEnded && !slow.has(response))
      if (ended.length === 0) return
      const isOver = new AbortController()
      const wait = sleep(patience, undefined, isOver).catch(() => undefined)
      await Promise.race([Promise.all(ended.map(([, close]) => close)), wait])
      isOver.abort()
      for (const [response] of ended) if (closes.has(response)) slow.add(response)
    },
    isEmpty: () => closes.size === 0,
  }
}
