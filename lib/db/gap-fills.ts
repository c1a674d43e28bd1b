import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export async function upsertGapFills(row: Selectable<Database['gap_fills']>): Promise<void> {
  const { fills, updated_at } = row
  await getDb()
    .insertInto('gap_fills')
    .values(row)
    .onConflict((conflict) => conflict.columns(['lab_hash', 'lesson']).doUpdateSet({ fills, updated_at }))
    .execute()
}

/** What a learner filled into one exercise, as JSON, and when it was changed last. */
export async function findGapFills(
  labHash: string,
  lesson: string,
): Promise<Pick<Selectable<Database['gap_fills']>, 'fills' | 'updated_at'> | undefined> {
  return getDb()
    .selectFrom('gap_fills')
    .select(['fills', 'updated_at'])
    .where('lab_hash', '=', labHash)
    .where('lesson', '=', lesson)
    .executeTakeFirst()
}

/** Removes all that one learner filled in. */
export async function deleteGapFillsOf(labHash: string): Promise<void> {
  await getDb().deleteFrom('gap_fills').where('lab_hash', '=', labHash).execute()
}

/** Removes what nobody has changed since an instant. */
export async function deleteGapFillsBefore(instant: Date): Promise<void> {
  await getDb().deleteFrom('gap_fills').where('updated_at', '<', instant.toISOString()).execute()
}
