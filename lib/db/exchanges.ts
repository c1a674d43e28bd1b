import 'server-only'
import type { Kysely, Selectable } from 'kysely'
import { getDb, isSqlite, writeLog } from './client.ts'
import type { Database } from './schema.ts'

export type ExchangeRow = Selectable<Database['exchanges']>

/** How many of each learner's newest exchanges are kept: pages, prefetches and each exercise are counted apart. */
export interface Quota {
  labHashes: string[]
  /** An exercise by the slug of its lesson. */
  of: 'pages' | 'prefetches' | { exercise: string }
  count: number
}

/**
 * Adds exchanges and removes what is kept no longer, in one transaction.
 * @param kept since which instant everybody's are kept, and how many of which learners
 */
export async function insertExchanges(
  rows: ExchangeRow[],
  kept?: { since: Date; quotas: readonly Quota[] },
): Promise<void> {
  await writeLog(async (db) => {
    await db.insertInto('exchanges').values(rows).execute()
    if (!kept) return
    await db.deleteFrom('exchanges').where('created_at', '<', kept.since.toISOString()).execute()
    for (const quota of kept.quotas) await keepNewest(db, quota)
  })
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

/** One question for all learners: a batch of a class would else be hundreds, one after the other. */
async function keepNewest(db: Kysely<Database>, { labHashes, of, count }: Quota): Promise<void> {
  const ranked = db
    .selectFrom('exchanges')
    .select('id')
    .select(({ fn }) =>
      fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy('lab_hash').orderBy('id', 'desc'))
        .as('place'),
    )
    .where('lab_hash', 'in', labHashes)
    .where((row) =>
      typeof of === 'object'
        ? row('exercise', '=', of.exercise)
        : row.and([row('exercise', 'is', null), row('kind', of === 'prefetches' ? '=' : '!=', 'prefetch')]),
    )
    .as('ranked')
  const surplus = db
    .selectFrom('exchanges')
    .select('id')
    .where('id', 'in', db.selectFrom(ranked).select('id').where('place', '>', count))
    // What another process is removing just now is as good as gone: two of them never wait for each other.
    .$if(!isSqlite(), (query) => query.forUpdate().skipLocked())
  await db.deleteFrom('exchanges').where('id', 'in', surplus).execute()
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
