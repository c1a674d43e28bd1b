import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export type ExchangeRow = Selectable<Database['exchanges']>

export async function insertExchanges(rows: ExchangeRow[]): Promise<void> {
  await getDb().insertInto('exchanges').values(rows).execute()
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

/** Removes all but the newest of one learner: prefetches are counted apart, so that they push nothing else out. */
export async function keepNewestExchanges(
  labHash: string,
  isPrefetch: boolean,
  count: number,
): Promise<void> {
  const kind = isPrefetch ? '=' : '!='
  const newest = getDb()
    .selectFrom('exchanges')
    .select('id')
    .where('lab_hash', '=', labHash)
    .where('kind', kind, 'prefetch')
    .orderBy('id', 'desc')
    .limit(count)
  await getDb()
    .deleteFrom('exchanges')
    .where('lab_hash', '=', labHash)
    .where('kind', kind, 'prefetch')
    .where('id', 'not in', newest)
    .execute()
}

/** Removes every learner's exchanges from before an instant. */
export async function deleteExchangesBefore(instant: Date): Promise<void> {
  await getDb().deleteFrom('exchanges').where('created_at', '<', instant.toISOString()).execute()
}

/** Removes all exchanges of one learner. */
export async function deleteExchangesOf(labHash: string): Promise<void> {
  await getDb().deleteFrom('exchanges').where('lab_hash', '=', labHash).execute()
}
