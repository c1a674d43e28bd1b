import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

/** Adds a cart and leaves the learner the newest ones only. */
export async function insertLessonCart(
  row: Selectable<Database['lesson_carts']>,
  kept: number,
): Promise<void> {
  await getDb().insertInto('lesson_carts').values(row).execute()
  const newest = getDb()
    .selectFrom('lesson_carts')
    .select('id')
    .where('lab_hash', '=', row.lab_hash)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(kept)
  await getDb()
    .deleteFrom('lesson_carts')
    .where('lab_hash', '=', row.lab_hash)
    .where('id', 'not in', newest)
    .execute()
}

/** The cart of an id, as JSON, made since an instant. */
export async function findLessonCart(id: string, since: Date): Promise<string | undefined> {
  const row = await getDb()
    .selectFrom('lesson_carts')
    .select('cart')
    .where('id', '=', id)
    .where('created_at', '>=', since.toISOString())
    .executeTakeFirst()
  return row?.cart
}

/** Removes one learner's carts. */
export async function deleteLessonCartsOf(labHash: string): Promise<void> {
  await getDb().deleteFrom('lesson_carts').where('lab_hash', '=', labHash).execute()
}

/** Removes every learner's carts from before an instant. */
export async function deleteLessonCartsBefore(instant: Date): Promise<void> {
  await getDb().deleteFrom('lesson_carts').where('created_at', '<', instant.toISOString()).execute()
}
