import 'server-only'
import { randomUUID } from 'node:crypto'
import { cleanUp } from './clean-up.ts'
import { withPatience } from './database-wait.ts'
import { takeLease } from './db/leases.ts'

const EVERY_MILLISECONDS = 10 * 60 * 1000
/** Longer than the pause: its holder keeps the lease, and if that process dies another one takes over. */
const LEASE_MILLISECONDS = 15 * 60 * 1000

const store = globalThis as typeof globalThis & { cookieLabCleanUp?: NodeJS.Timeout }

/** Cleans up now and every ten minutes, in one of all the processes that have called this. It keeps none alive. */
export function startCleanUpJob(): void {
  if (store.cookieLabCleanUp) return
  const holder = randomUUID()
  store.cookieLabCleanUp = setInterval(() => void cleanUpInTurn(holder), EVERY_MILLISECONDS).unref()
  void cleanUpInTurn(holder)
}

/**
 * Cleans up if this process has the lease.
 * @returns whether it had; a database that is gone is a warning, for the next round may find it again
 */
export async function cleanUpInTurn(holder: string, now = new Date()): Promise<boolean> {
  try {
    const until = new Date(now.getTime() + LEASE_MILLISECONDS)
    if (!(await takeLease('clean-up', holder, now, until))) return false
    await withPatience(Infinity, () => cleanUp(now))
    return true
  } catch (error) {
    process.emitWarning(`The clean-up failed: ${String(error)}`, 'CleanUp')
    return false
  }
}
