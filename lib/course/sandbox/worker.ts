import { parentPort } from 'node:worker_threads'
import { evaluate, loadQuickJs } from './evaluate.ts'
import type { Job } from './job.ts'

/** Evaluates one job after the other. What cannot be cleaned up afterwards ends the thread, and another is started. */
const quickJs = await loadQuickJs()
parentPort?.on('message', (job: Job) => {
  parentPort?.postMessage(evaluate(quickJs, job))
})
parentPort?.postMessage('ready')
