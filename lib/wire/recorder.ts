import 'server-only'
import { channel } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { inRounds } from '../in-rounds.ts'
import { exerciseOf } from './exercise-path.ts'
import { observeResponse, type RawExchange } from './observe-response.ts'
import { getRecorder, setRecorder } from './recorder-hook.ts'
import { storeExchanges } from './store-exchanges.ts'

/** How many finished exchanges may wait for the database; what comes on top of them is lost. */
const QUEUE_LENGTH = 1000
const BATCH_LENGTH = 100
/** What finishes within this time is stored together, unless somebody wants to read before. */
const GATHERING_MILLISECONDS = 25

/**
 * Starts to record what crosses the wire, from Node's own report of each finished response. A response never
 * waits for it and never fails by it: the queue is bounded, and a database that is full or gone loses exchanges.
 */
export function startRecorder(): void {
  if (getRecorder()) return
  const queue: RawExchange[] = []
  let isHealthy = true
  let evidenceWaiting = 0
  let timer: NodeJS.Timeout | undefined

  /** Stores what is waiting now. What arrives meanwhile waits for the next round, so that a reader is not kept. */
  async function drain(): Promise<void> {
    for (let left = queue.length; left > 0; left -= BATCH_LENGTH) {
      const batch = queue.splice(0, Math.min(left, BATCH_LENGTH))
      try {
        await storeExchanges(batch)
        isHealthy = true
      } catch (error) {
        if (isHealthy) process.emitWarning(`Exchanges are being lost: ${String(error)}`, 'WireRecorder')
        isHealthy = false
      }
      evidenceWaiting -= batch.filter(isEvidence).length
    }
  }
  const flush = inRounds(drain)

  const arrivals = new WeakMap<IncomingMessage, number>()
  channel('http.server.request.start').subscribe((message) => {
    arrivals.set((message as { request: IncomingMessage }).request, Date.now())
  })
  channel('http.server.response.finish').subscribe((message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const exchange = observeResponse(request, response, arrivals.get(request) ?? Date.now())
    if (!exchange || queue.length >= QUEUE_LENGTH) return
    queue.push(exchange)
    if (isEvidence(exchange)) evidenceWaiting++
    timer ??= setTimeout(() => {
      timer = undefined
      void flush()
    }, GATHERING_MILLISECONDS)
  })
  setRecorder({
    flush,
    flushEvidence: async () => {
      if (evidenceWaiting > 0) await flush()
    },
  })
}

function isEvidence({ target }: RawExchange): boolean {
  return exerciseOf(target) !== null
}
