import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

/** Whose progress it is: a browser's, by its hashed lab id, or an account's. */
export type Owner = `lab:${string}` | `user:${string}`

/** One thing that was done in the course. */
export type ProgressEntry = Omit<Selectable<Database['progress']>, 'owner' | 'user_id' | 'written_at'>

/** An owner's entries, in an order that does not depend on the database. */
export async function findProgress(owner: Owner): Promise<ProgressEntry[]> {
  const rows = await getDb()
    .selectFrom('progress')
    .select(['lesson', 'kind', 'item', 'value', 'at'])
    .where('owner', '=', owner)
    .execute()
  // Sorted here: PostgreSQL sorts texts by the language of its server, where a hyphen may count for nothing.
  const key = ({ at, lesson, kind, item }: ProgressEntry) => [at, lesson, kind, item].join('\0')
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** Adds entries, each one key once. Of two with one key the newer stays, of two from one instant the later written. */
export async function upsertProgress(owner: Owner, entries: ProgressEntry[], db = getDb()): Promise<void> {
  if (entries.length === 0) return
  const written_at = new Date().toISOString()
  const user_id = owner.startsWith('user:') ? owner.slice('user:'.length) : null
  await db
    .insertInto('progress')
    .values(entries.map((entry) => ({ ...entry, owner, user_id, written_at })))
    .onConflict((conflict) =>
      conflict
        .columns(['owner', 'lesson', 'kind', 'item'])
        .doUpdateSet((column) => ({
          value: column.ref('excluded.value'),
          at: column.ref('excluded.at'),
          written_at: column.ref('excluded.written_at'),
        }))
        .whereRef('excluded.at', '>=', 'progress.at'),
    )
    .execute()
}

/** Gives one owner's entries to another, as {@link upsertProgress} adds them; the first one keeps none. */
export async function moveProgress(from: Owner, to: Owner): Promise<void> {
  await getDb()
    .transaction()
    .execute(async (db) => {
      // Deleting comes first: what is written meanwhile is then either moved too or stays, but is never lost.
      const moved = await db
        .deleteFrom('progress')
        .where('owner', '=', from)
        .returning(['lesson', 'kind', 'item', 'value', 'at'])
        .execute()
      await upsertProgress(to, moved, db)
    })
}

export async function deleteProgressOf(owner: Owner): Promise<void> {
  await getDb().deleteFrom('progress').where('owner', '=', owner).execute()
}

/** Removes what belongs to lab ids that have changed nothing since an instant; what an account has stays. */
export async function deleteProgressUntouchedSince(instant: Date): Promise<void> {
  const touched = getDb()
    .selectFrom('progress')
    .select('owner')
    .where('user_id', 'is', null)
    .where('written_at', '>=', instant.toISOString())
  await getDb()
    .deleteFrom('progress')
    .where('user_id', 'is', null)
    .where('owner', 'not in', touched)
    .execute()
}
