/**
 * Makes a circuit breaker: after a failure it lets nobody through for a while, then one at a time, until one of them
 * succeeds. So a thing that fails slowly costs one caller its time, and not all of them.
 * @param pause how long nobody is let through after a failure, in milliseconds
 * @param clock the time in milliseconds
 * @example if (!breaker.admits()) throw new Error('not now')
 */
export function createCircuitBreaker(pause: number, clock = () => performance.now()) {
  /** Until when the circuit is open, that is, broken; null while all is well. */
  let openUntil: number | null = null

  return {
    /** Whether this caller may try. After a pause the first one may, and whoever comes after it waits for its success. */
    admits: (): boolean => {
      if (openUntil === null) return true
      if (clock() < openUntil) return false
      openUntil = clock() + pause
      return true
    },
    fail: (): void => {
      openUntil = clock() + pause
    },
    succeed: (): void => {
      openUntil = null
    },
  }
}
