import 'server-only'
import type { ExpressionBuilder, Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export type ExchangeRow = Selectable<Database['exchanges']>

export async function insertExchanges(rows: ExchangeRow[]): Promise<void> {
  await getDb().insertInto('exchanges').values(rows).execute()
}

/** Replaces what is kept of an exchange; of one that is gone nothing. */
export async function updateExchange(id: string, content: string): Promise<void> {
  await getDb().updateTable('exchanges').set({ content }).where('id', '=', id).execute()
}

/** A learner's exchanges since an instant, the oldest first. */
export function findExchanges(labHash: string, since: Date): Promise<ExchangeRow[]> {
  return getDb()
    .selectFrom('exchanges')
    .selectAll()
    .where('lab_hash', '=', labHash)
    .where('created_at', '>=', since.toISOString())
    .orderBy('id')
    .execute()
}

/** What a learner's exchanges of one exercise are, since an instant, the oldest first. */
export function findExerciseExchanges(
  labHash: string,
  exercise: string,
  since: Date,
): Promise<ExchangeRow[]> {
  return getDb()
    .selectFrom('exchanges')
    .selectAll()
    .where('lab_hash', '=', labHash)
    .where('exercise', '=', exercise)
    .where('created_at', '>=', since.toISOString())
    .orderBy('id')
    .execute()
}

/**
 * Removes all but the newest of one learner. Pages, prefetches and each exercise are counted apart, so that none of
 * them pushes another out.
 * @param quota which of them: an exercise by the slug of its lesson
 */
export async function keepNewestExchanges(
  labHash: string,
  quota: 'pages' | 'prefetches' | { exercise: string },
  count: number,
): Promise<void> {
  const counted = (row: ExpressionBuilder<Database, 'exchanges'>) =>
    row.and([
      row('lab_hash', '=', labHash),
      typeof quota === 'object'
        ? row('exercise', '=', quota.exercise)
        : row.and([
            row('exercise', 'is', null),
            row('kind', quota === 'prefetches' ? '=' : '!=', 'prefetch'),
          ]),
    ])
  const newest = getDb()
    .selectFrom('exchanges')
    .select('id')
    .where(counted)
    .orderBy('id', 'desc')
    .limit(count)
  await getDb().deleteFrom('exchanges').where(counted).where('id', 'not in', newest).execute()
}

/** Removes every learner's exchanges from before an instant. */
export async function deleteExchangesBefore(instant: Date): Promise<void> {
  await getDb().deleteFrom('exchanges').where('created_at', '<', instant.toISOString()).execute()
}

/** Removes all exchanges of one learner. */
export async function deleteExchangesOf(labHash: string): Promise<void> {
  await getDb().deleteFrom('exchanges').where('lab_hash', '=', labHash).execute()
}

/** Removes one learner's exchanges of all exercises: the evidence. */
export async function deleteExerciseExchangesOf(labHash: string): Promise<void> {
  await getDb()
    .deleteFrom('exchanges')
    .where('lab_hash', '=', labHash)
    .where('exercise', 'is not', null)
    .execute()
}
