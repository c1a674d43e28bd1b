import cluster, { type Worker } from 'node:cluster'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRounds } from '../../lib/in-rounds.ts'
import { answer, ask } from './ask.ts'
import { endWorker } from './end-worker.ts'
import { createEvidenceHolders } from './evidence-holders.ts'
import { createPause } from './pause.ts'
import { reasonOf } from './reason.ts'
import { passOnUntaken } from './untaken.ts'

/** A little less than a worker waits that has asked for it: another one may write to a slow database. */
const flushPatience = 1500
/** How long a worker may take to do what needs no database. */
const askPatience = 400

/** The processes that answer requests, as the one that started them sees them. */
export interface Workers {
  /**
   * Replaces all of them, one by one: the new one answers before the old one stops. A call while that is under way has
   * it done once more afterwards.
   */
  restart: () => Promise<void>
  /** Says at `/readyz` that all of them are about to stop; they go on as before. */
  announceStop: () => Promise<unknown>
  /**
   * Finishes what is under way, within ten seconds.
   * @returns the exit code: 0, or 1 when a request was cut off
   */
  stop: () => Promise<0 | 1>
}

/**
 * Starts processes that listen on one port, by `node:cluster`, and replaces each that ends.
 * @param count how many
 * @throws an Error with the reason of the first that does not start; the others are ended
 */
export async function startWorkers(count: number): Promise<Workers> {
  cluster.setupPrimary({ exec: join(import.meta.dirname, 'worker.ts'), args: [] })
  const ready = new Set<Worker>()
  const leaving = new Set<Worker>()
  const pauseAfter = createPause()
  let hasStopped = false
  const isStopping = () => hasStopped

  const all = () => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
  const flush = inRounds(async () => {
    await Promise.all([...ready].map((worker) => ask(worker, 'flush', flushPatience)))
  })
  const evidence = createEvidenceHolders(
    async (worker: Worker) => worker.isDead() || (await ask(worker, 'flush evidence', flushPatience)),
  )

  function start(): Promise<Worker> {
    const { promise, resolve, reject } = Promise.withResolvers<Worker>()
    const worker = cluster.fork()
    const startedAt = Date.now()
    passOnUntaken(worker, () => [...ready].find((other) => other.isConnected()))
    answer(worker, {
      flush,
      'has evidence': () => evidence.note(worker),
      'flush evidence': evidence.flush,
      failed: (reason) => {
        reject(new Error(reason))
        worker.process.kill('SIGKILL')
      },
      ready: () => {
        ready.add(worker)
        resolve(worker)
      },
      'replace me': () => void replace(worker),
    })
    worker.on('error', reject)
    worker.once('exit', (code, signal) => {
      const cause = signal || `code ${code}`
      reject(new Error(`A worker ended before it was ready (${cause}).`))
      if (!ready.delete(worker) || isStopping() || leaving.has(worker)) return
      console.error(`A worker has ended (${cause}). Another one takes its place.`)
      void refill(Date.now() - startedAt)
    })
    return promise
  }

  async function refill(lived: number): Promise<void> {
    await sleep(pauseAfter(lived))
    if (isStopping()) return
    try {
      await start()
    } catch (error) {
      if (isStopping()) return
      console.error(reasonOf(error))
      await refill(0)
    }
  }

  /** @returns false where no new one can be started */
  async function replace(worker: Worker): Promise<boolean> {
    if (isStopping()) return false
    if (leaving.has(worker) || !ready.has(worker)) return true
    leaving.add(worker)
    try {
      await start()
      if (!(await endWorker(worker))) console.error('A worker was ended before it had answered everything.')
      return true
    } catch (error) {
      if (isStopping()) return false
      console.error(`${reasonOf(error)} The old worker goes on.`)
      if (worker.isDead()) void refill(0)
      return false
    } finally {
      leaving.delete(worker)
    }
  }

  const starting = Array.from({ length: count }, start)
  try {
    await Promise.all(starting)
  } catch (error) {
    hasStopped = true
    for (const worker of all()) worker.process.kill('SIGKILL')
    throw error
  }
  return {
    restart: inRounds(async () => {
      const old = [...ready]
      for (const worker of old) if (!(await replace(worker))) return
      console.log('All workers have been replaced.')
    }),
    announceStop: () => Promise.all([...ready].map((worker) => ask(worker, 'announce', askPatience))),
    stop: async () => {
      hasStopped = true
      for (const worker of all()) if (!ready.has(worker)) worker.process.kill('SIGKILL')
      // First all of them close: a client that is told to connect anew must find no port, rather than a worker that
      // hands its connection back.
      await Promise.all([...ready].map((worker) => ask(worker, 'close', askPatience)))
      const isClean = await Promise.all([...ready].map(endWorker))
      return isClean.every(Boolean) ? 0 : 1
    },
  }
}
