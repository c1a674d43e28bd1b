import type { Worker } from 'node:cluster'
import { once } from 'node:events'
import { tell } from './ask.ts'

/** By then a worker has ended by itself, unless it hangs. */
const stopPatience = 9_500

/** Tells a worker to answer what is under way and end, and waits until it has. @returns whether it has cut nothing */
export async function endWorker(worker: Worker): Promise<boolean> {
  if (worker.isDead()) return false
  const late = setTimeout(() => worker.process.kill('SIGKILL'), stopPatience)
  const ended = once(worker, 'exit')
  tell(worker, 'stop')
  const [code] = (await ended) as [number | null]
  clearTimeout(late)
  return code === 0
}
