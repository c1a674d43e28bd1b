import 'server-only'
import { randomUUID } from 'node:crypto'
import { keyedHash } from '../auth/keyed-hash.ts'
import { deleteLabAttemptsOf, findLabAttempts, insertLabAttempt } from '../db/lab-attempts.ts'

const WINDOW_MILLISECONDS = 15 * 60 * 1000

/** Practice logins that failed before this instant count no more, and are removed. */
export function oldestKeptLabAttempt(now = new Date()): Date {
  return new Date(now.getTime() - WINDOW_MILLISECONDS)
}

/**
 * Counts the practice logins that failed for a username in the last 15 minutes: each learner has counts of their own.
 * @param learner the hashed lab id, as a lesson's handler gets it
 * @returns how many, and in how many seconds the oldest of them counts no more
 */
export async function countLabFailures(
  learner: string,
  username: string,
): Promise<{ failures: number; seconds: number }> {
  const since = oldestKeptLabAttempt()
  const failedAt = await findLabAttempts(learner, hashOf(username), since)
  const oldest = failedAt[0] ?? new Date()
  return { failures: failedAt.length, seconds: Math.ceil((oldest.getTime() - since.getTime()) / 1000) }
}

/** Keeps that a practice login has failed, whether there is such a user or not. */
export async function keepLabFailure(learner: string, username: string): Promise<void> {
  const failed_at = new Date().toISOString()
  await insertLabAttempt({
    id: randomUUID(),
    lab_hash: learner,
    username_hash: hashOf(username),
    failed_at,
  })
}

/** Forgets the failed practice logins of a learner. */
export async function forgetLabFailures(learner: string): Promise<void> {
  await deleteLabAttemptsOf(learner)
}

/** What is typed into a login form is sometimes a real name, or a password. */
function hashOf(username: string): string {
  return keyedHash('lab-attempts', username)
}
