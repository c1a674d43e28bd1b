import 'server-only'
import type { Selectable } from 'kysely'
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
 * Removes all but the newest of each of these learners, in one question. Pages, prefetches and each exercise are counted
 * apart, so that none of them pushes another out.
 * @param quota which of them: an exercise by the slug of its lesson
 */
export async function keepNewestExchanges(
  labHashes: string[],
  quota: 'pages' | 'prefetches' | { exercise: string },
  count: number,
): Promise<void> {
  if (labHashes.length === 0) return
  const ranked = getDb()
    .selectFrom('exchanges')
    .select('id')
    .select((row) =>
      row.fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy('lab_hash').orderBy('id', 'desc'))
        .as('place'),
    )
    .where('lab_hash', 'in', labHashes)
    .where((row) =>
      typeof quota === 'object'
        ? row('exercise', '=', quota.exercise)
        : row.and([
            row('exercise', 'is', null),
            row('kind', quota === 'prefetches' ? '=' : '!=', 'prefetch'),
          ]),
    )
    .as('ranked')
  const surplus = getDb().selectFrom(ranked).select('id').where('place', '>', count)
  await getDb().deleteFrom('exchanges').where('id', 'in', surplus).execute()
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
