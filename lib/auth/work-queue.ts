/** Thrown instead of queueing more work than can be done in reasonable time; answered with 503. */
export class TooBusyError extends Error {
  override name = 'TooBusyError'
}

/**
 * Makes a queue for costly work: a few at once, some waiting, and whoever comes on top is turned away at once.
 * Without the bound, requests pile up until all of them time out, and the work goes on for browsers that have left.
 * @param options.atOnce how many run at the same time
 * @param options.waiting how many may wait for them
 * @returns a function that runs a task when it is its turn
 * @throws from that function a TooBusyError, when the queue is full
 * @example const run = createWorkQueue({ atOnce: 2, waiting: 400 }); await run(() => hash(password))
 */
export function createWorkQueue({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const turns: (() => void)[] = []
  let running = 0

  return async function run<T>(task: () => Promise<T>): Promise<T> {
    if (running < atOnce) running++
    else if (turns.length < waiting) await new Promise<void>((resolve) => turns.push(resolve))
    else throw new TooBusyError(`${waiting} tasks are waiting already.`)
    try {
      return await task()
    } finally {
      // The next one takes this place over: between the two nobody else can.
      const next = turns.shift()
      if (next) next()
      else running--
    }
  }
}
