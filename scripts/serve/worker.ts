import { inRounds } from '../../lib/in-rounds.ts'
import {
  flushOwnEvidence,
  flushOwnRecorder,
  setEvidenceListener,
  setOtherRecorders,
} from '../../lib/wire/recorder-hook.ts'
import { answer, ask, tell, type Channel } from './ask.ts'
import { reasonOf } from './reason.ts'
import { startServer } from './server.ts'

/** How long somebody who reads the wire waits for what another worker has just answered. */
const patience = 1600

/**
 * One of the processes that answer requests. `primary.ts` starts it and tells it when to end; when the primary is
 * gone, Node itself ends it (`node:cluster`).
 */
async function work(primary: Channel): Promise<void> {
  // A terminal sends these to all of its processes at once.
  process.on('SIGINT', () => undefined)
  process.on('SIGHUP', () => undefined)
  const server = await startServer({ isDev: false })
  process.on('SIGTERM', () => {
    tell(primary, 'replace me')
  })

  answer(primary, {
    flush: flushOwnRecorder,
    'flush evidence': flushOwnEvidence,
    announce: server.announceStop,
    close: server.stopAccepting,
    stop: async () => process.exit(await server.stop()),
  })
  // All who read meanwhile share one question.
  setOtherRecorders({
    flush: inRounds(async () => void (await ask(primary, 'flush', patience))),
    flushEvidence: inRounds(async () => void (await ask(primary, 'flush evidence', patience))),
  })
  setEvidenceListener(() => tell(primary, 'has evidence'))
  tell(primary, 'ready')
}

const primary = process as Channel
try {
  await work(primary)
} catch (error) {
  tell(primary, 'failed', reasonOf(error))
  // The primary ends this process when it has read that; without one, Node has done so already.
  setTimeout(() => process.exit(1), 500)
}
