import 'server-only'
import { randomUUID } from 'node:crypto'
import {
  deleteLabAttemptsBefore,
  deleteLabAttemptsOf,
  findLabAttempts,
  insertLabAttempt,
} from '../db/lab-attempts.ts'

const WINDOW_MILLISECONDS = 15 * 60 * 1000
const MAX_USERNAME = 64

/**
 * Counts the practice logins that failed for a username in the last 15 minutes: each learner has counts of their own.
 * @param learner the hashed lab id, as a lesson's handler gets it
 * @returns how many, and in how many seconds the oldest of them does not count any more
 */
export async function countLabFailures(
  learner: string,
  username: string,
): Promise<{ failures: number; seconds: number }> {
  const now = Date.now()
  const failedAt = await findLabAttempts(learner, keyOf(username), new Date(now - WINDOW_MILLISECONDS))
  const oldest = failedAt[0]?.getTime() ?? now
  return { failures: failedAt.length, seconds: Math.ceil((oldest + WINDOW_MILLISECONDS - now) / 1000) }
}

/** Keeps that a practice login has failed, whether there is such a user or not. */
export async function keepLabFailure(learner: string, username: string): Promise<void> {
  const now = new Date()
  await deleteLabAttemptsBefore(new Date(now.getTime() - WINDOW_MILLISECONDS))
  await insertLabAttempt({
    id: randomUUID(),
    lab_hash: learner,
    username: keyOf(username),
    failed_at: now.toISOString(),
  })
}

/** Forgets the failed practice logins of a learner. */
export async function forgetLabFailures(learner: string): Promise<void> {
  await deleteLabAttemptsOf(learner)
}

function keyOf(username: string): string {
  return username.slice(0, MAX_USERNAME)
}
