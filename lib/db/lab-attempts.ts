import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export async function insertLabAttempt(row: Selectable<Database['lab_attempts']>): Promise<void> {
  await getDb().insertInto('lab_attempts').values(row).execute()
}

/** When a learner's practice logins for one username failed, from an instant on; the oldest first. */
export async function findLabAttempts(labHash: string, usernameHash: string, since: Date): Promise<Date[]> {
  const rows = await getDb()
    .selectFrom('lab_attempts')
    .select('failed_at')
    .where('lab_hash', '=', labHash)
    .where('username_hash', '=', usernameHash)
    .where('failed_at', '>', since.toISOString())
    .orderBy('failed_at')
    .execute()
  return rows.map(({ failed_at }) => new Date(failed_at))
}

/** Removes all failed practice logins of one learner. */
export async function deleteLabAttemptsOf(labHash: string): Promise<void> {
  await getDb().deleteFrom('lab_attempts').where('lab_hash', '=', labHash).execute()
}

/** Removes every learner's failed practice logins from before an instant. */
export async function deleteLabAttemptsBefore(instant: Date): Promise<void> {
  await getDb().deleteFrom('lab_attempts').where('failed_at', '<', instant.toISOString()).execute()
}
