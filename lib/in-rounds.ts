/**
 * Makes a task that never runs twice at the same time and whose calls share a run: each call is served by one that
 * began after it.
 * @returns a function that resolves, or rejects, as the run that served it
 * @example const flush = inRounds(writeAll); await Promise.all([flush(), flush(), flush()]) // two runs at most
 */
export function inRounds(task: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined
  const nextRound = () =>
    (underWay ??= task().finally(() => {
      underWay = undefined
    }))
  return async () => {
    await underWay?.catch(() => undefined)
    await nextRound()
  }
}
