import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export type ExperimentTokenRow = Selectable<Database['experiment_tokens']>

export async function insertExperimentToken(row: ExperimentTokenRow): Promise<void> {
  await getDb().insertInto('experiment_tokens').values(row).execute()
}

/** Ends a learner's tokens of one exercise now: a new experiment has other cookies. */
export async function endExperimentTokens(labHash: string, exercise: string, now: Date): Promise<void> {
  await getDb()
    .updateTable('experiment_tokens')
    .set({ expires_at: now.toISOString() })
    .where('lab_hash', '=', labHash)
    .where('exercise', '=', exercise)
    .where('expires_at', '>', now.toISOString())
    .execute()
}

export function findExperimentToken(tokenHash: string): Promise<ExperimentTokenRow | undefined> {
  return getDb()
    .selectFrom('experiment_tokens')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

/** A learner's newest token of one exercise, given since an instant. */
export function findNewestExperimentToken(
  labHash: string,
  exercise: string,
  since: Date,
): Promise<ExperimentTokenRow | undefined> {
  return getDb()
    .selectFrom('experiment_tokens')
    .selectAll()
    .where('lab_hash', '=', labHash)
    .where('exercise', '=', exercise)
    .where('created_at', '>=', since.toISOString())
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
}

/** Removes all but the newest tokens of one learner, with all that was added by them. */
export async function keepNewestExperimentTokens(labHash: string, count: number): Promise<void> {
  const newest = getDb()
    .selectFrom('experiment_tokens')
    .select('token_hash')
    .where('lab_hash', '=', labHash)
    .orderBy('created_at', 'desc')
    .limit(count)
  await getDb()
    .deleteFrom('experiment_tokens')
    .where('lab_hash', '=', labHash)
    .where('token_hash', 'not in', newest)
    .execute()
}

/** Removes every learner's tokens from before an instant, with all that was added by them. */
export async function deleteExperimentTokensBefore(instant: Date): Promise<void> {
  await getDb().deleteFrom('experiment_tokens').where('created_at', '<', instant.toISOString()).execute()
}

/** Removes one learner's tokens, with all that was added by them. */
export async function deleteExperimentTokensOf(labHash: string): Promise<void> {
  await getDb().deleteFrom('experiment_tokens').where('lab_hash', '=', labHash).execute()
}
