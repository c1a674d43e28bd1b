import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export type LessonSecretRow = Selectable<Database['lesson_secrets']>

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

/** Removes one learner's secrets. */
export async function deleteLessonSecretsOf(labHash: string): Promise<void> {
  await getDb().deleteFrom('lesson_secrets').where('lab_hash', '=', labHash).execute()
}

/** Removes every learner's secrets from before an instant. */
export async function deleteLessonSecretsBefore(instant: Date): Promise<void> {
  await getDb().deleteFrom('lesson_secrets').where('created_at', '<', instant.toISOString()).execute()
}
