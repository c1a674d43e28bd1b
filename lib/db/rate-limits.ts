import 'server-only'
import { getDb } from './client.ts'

/**
 * Takes one point off a count that rate-limiter-flexible keeps. Its own `reward` would open a new window below zero
 * where the old one has just ended, and so give guesses away.
 * @param windowEnd the end of the window in which the point was counted, in milliseconds since 1970
 */
export async function returnPoint(key: string, windowEnd: number): Promise<void> {
  await getDb()
    .updateTable('rate_limits')
    .set((set) => ({ points: set('points', '-', 1) }))
    .where('key', '=', key)
    .where('points', '>', 0)
    // The next window ends minutes later; a second is for the clock between two statements.
    .where('expire', '<=', windowEnd + 1000)
    .execute()
}

/** Removes counts whose window is over. */
export async function deleteExpiredRateLimits(now: Date): Promise<void> {
  await getDb().deleteFrom('rate_limits').where('expire', '<=', now.getTime()).execute()
}
