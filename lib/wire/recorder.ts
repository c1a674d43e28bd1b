import 'server-only'
import { channel } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { outsideOfRequest } from '../database-wait.ts'
import { inRounds } from '../in-rounds.ts'
import { exerciseOf } from './exercise-path.ts'
import { observeResponse, stampNow, type HeadSent, type RawExchange } from './observe-response.ts'
import { announceEvidence, getRecorder, setRecorder } from './recorder-hook.ts'
import { GATHERING_MILLISECONDS, lookAgain, storeExchanges, type Unclear } from './store-exchanges.ts'
import { createUnfinished } from './unfinished.ts'

/** How many finished exchanges may wait for the database; what comes on top of them is lost. */
const QUEUE_LENGTH = 1000
const BATCH_LENGTH = 100
/** After how many milliseconds another look is taken at exchanges of which more may be known then. */
const LOOKS = [100, 400, 1500]

/** A look that fails is made up for by the next, or what was hidden stays hidden. */
function lookLater(unclear: Unclear[], [delay, ...delays] = LOOKS): void {
  if (unclear.length === 0 || delay === undefined) return
  setTimeout(() => {
    outsideOfRequest(() => lookAgain(unclear)).then(
      (left) => lookLater(left, delays),
      () => lookLater(unclear, delays),
    )
  }, delay).unref()
}

/**
 * Starts to record what crosses the wire, from Node's own report of each finished response. A response never
 * waits for it and never fails by it: the queue is bounded, and a database that is full or gone loses exchanges.
 */
export function startRecorder(): void {
  if (getRecorder()) return
  const queue: RawExchange[] = []
  let isHealthy = true
  let evidenceWaiting = 0
  let gathering: NodeJS.Timeout | undefined

  /** Stores what is waiting now. What arrives meanwhile waits for the next round, so that a reader is not kept. */
  async function drain(): Promise<void> {
    for (let left = queue.length; left > 0; left -= BATCH_LENGTH) {
      const batch = queue.splice(0, Math.min(left, BATCH_LENGTH))
      try {
        lookLater(await storeExchanges(batch))
        isHealthy = true
      } catch (error) {
        if (isHealthy) process.emitWarning(`Exchanges are being lost: ${String(error)}`, 'WireRecorder')
        isHealthy = false
      }
      evidenceWaiting -= batch.filter(isEvidence).length
    }
  }
  const round = inRounds(() => outsideOfRequest(drain))

  const unfinished = createUnfinished()
  // Of its own: who asks for a verdict, as each page of a lesson does, waits for nothing else.
  const unfinishedEvidence = createUnfinished()
  const arrivals = new WeakMap<IncomingMessage, number>()
  const heads = new WeakMap<ServerResponse, HeadSent>()
  channel('http.server.request.start').subscribe((message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const willBeEvidence = exerciseOf(request.url ?? '') !== null
    arrivals.set(request, Date.now())
    stampHead(response, (stamp) => {
      heads.set(response, stamp)
      if (willBeEvidence) announceEvidence()
    })
    unfinished.add(response)
    if (willBeEvidence) unfinishedEvidence.add(response)
  })
  channel('http.server.response.finish').subscribe((message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const exchange = observeResponse(
      request,
      response,
      arrivals.get(request) ?? Date.now(),
      heads.get(response),
    )
    if (!exchange || queue.length >= QUEUE_LENGTH) return
    queue.push(exchange)
    if (isEvidence(exchange)) evidenceWaiting++
    gathering ??= setTimeout(() => {
      gathering = undefined
      void round()
    }, GATHERING_MILLISECONDS)
  })
  setRecorder({
    flush: async () => {
      await unfinished.settle()
      await round()
    },
    flushEvidence: async () => {
      await unfinishedEvidence.settle()
      if (evidenceWaiting > 0) await round()
    },
    holdsEvidence: () => evidenceWaiting > 0 || !unfinishedEvidence.isEmpty(),
  })
}

/**
 * Takes the time just before a head leaves. Node reports the end of a response later, and by then its client may have
 * been answered by another process: by that report's time the two would stand in the wrong order.
 */
function stampHead(response: ServerResponse, keep: (stamp: HeadSent) => void): void {
  const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse
  response.writeHead = (...parts: unknown[]) => {
    keep(stampNow())
    return writeHead(...parts)
  }
}

function isEvidence({ target }: RawExchange): boolean {
  return exerciseOf(target) !== null
}
