const soon = 10_000
const longest = 30_000

/**
 * Makes the function that says how long to wait before a worker is replaced. The first replacement comes at once. A
 * fault that ends each of them soon after its start (a full disk, a database that is gone) would otherwise keep the
 * cores busy with nothing but starting.
 * @returns a function of how long the worker has lived, 0 when it did not start; all in milliseconds
 * @example const pauseAfter = createPause(); pauseAfter(0) // 0, then 500, 1000, 2000, up to 30000
 */
export function createPause(): (lived: number) => number {
  let quickEnds = 0
  return (lived) => {
    quickEnds = lived < soon ? quickEnds + 1 : 1
    return quickEnds === 1 ? 0 : Math.min(longest, 500 * 2 ** (quickEnds - 2))
  }
}
