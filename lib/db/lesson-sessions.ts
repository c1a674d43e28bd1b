import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export type LessonSecretRow = Selectable<Database['lesson_secrets']>

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

/** A learner's secrets of one holder, the newest first. */
export function findLessonSecrets(labHash: string, holder: string): Promise<LessonSecretRow[]> {
  return getDb()
    .selectFrom('lesson_secrets')
    .selectAll()
    .where('lab_hash', '=', labHash)
    .where('holder', '=', holder)
    .orderBy('number', 'desc')
    .execute()
}

/** Adds a secret, unless another request has just added one of this number. */
export async function insertLessonSecret(row: LessonSecretRow): Promise<void> {
  await getDb()
    .insertInto('lesson_secrets')
    .values(row)
    .onConflict((conflict) => conflict.columns(['lab_hash', 'holder', 'number']).doNothing())
    .execute()
}

/** Removes a learner's secrets of one holder that are older than this number. */
export async function deleteLessonSecretsBelow(
  labHash: string,
  holder: string,
  number: number,
): Promise<void> {
  await getDb()
    .deleteFrom('lesson_secrets')
    .where('lab_hash', '=', labHash)
    .where('holder', '=', holder)
    .where('number', '<', number)
    .execute()
}

/** Removes one learner's carts and secrets. */
export async function deleteLessonSessionsOf(labHash: string): Promise<void> {
  await getDb().deleteFrom('lesson_carts').where('lab_hash', '=', labHash).execute()
  await getDb().deleteFrom('lesson_secrets').where('lab_hash', '=', labHash).execute()
}

/** Removes every learner's carts and secrets from before an instant. */
export async function deleteLessonSessionsBefore(instant: Date): Promise<void> {
  const before = instant.toISOString()
  await getDb().deleteFrom('lesson_carts').where('created_at', '<', before).execute()
  await getDb().deleteFrom('lesson_secrets').where('created_at', '<', before).execute()
}
