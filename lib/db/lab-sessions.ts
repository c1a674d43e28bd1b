import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export type LabSessionRow = Selectable<Database['lab_sessions']>

export async function insertLabSession(row: LabSessionRow): Promise<void> {
  await getDb().insertInto('lab_sessions').values(row).execute()
}

/** Finds one of a learner's own practice sessions; another learner's id finds nothing. */
export function findLabSession(labHash: string, id: string): Promise<LabSessionRow | undefined> {
  return getDb()
    .selectFrom('lab_sessions')
    .selectAll()
    .where('lab_hash', '=', labHash)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A learner's practice sessions, the newest first. */
export function findLabSessions(labHash: string): Promise<LabSessionRow[]> {
  return getDb()
    .selectFrom('lab_sessions')
    .selectAll()
    .where('lab_hash', '=', labHash)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Names who is signed in with a session that is there already. */
export async function updateLabSession(labHash: string, id: string, username: string | null): Promise<void> {
  await getDb()
    .updateTable('lab_sessions')
    .set({ username })
    .where('lab_hash', '=', labHash)
    .where('id', '=', id)
    .execute()
}

/** @returns how many rows went: 1, or 0 where another request was first */
export async function deleteLabSession(labHash: string, id: string): Promise<number> {
  const { numDeletedRows } = await getDb()
    .deleteFrom('lab_sessions')
    .where('lab_hash', '=', labHash)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Removes all practice sessions of one learner. */
export async function deleteLabSessionsOf(labHash: string): Promise<void> {
  await getDb().deleteFrom('lab_sessions').where('lab_hash', '=', labHash).execute()
}

/** Removes every learner's practice sessions from before an instant. */
export async function deleteLabSessionsBefore(instant: Date): Promise<void> {
  await getDb().deleteFrom('lab_sessions').where('created_at', '<', instant.toISOString()).execute()
}
