import 'server-only'
import type { Selectable } from 'kysely'
import { getDb, writeLog } from './client.ts'
import type { Database } from './schema.ts'

export type SentLineRow = Selectable<Database['sent_lines']>

/**
 * Adds a learner's lines and removes what is kept of that learner no longer, in one transaction.
 * @param kept since which instant, and how many of the newest
 */
export async function insertSentLines(
  labHash: string,
  lines: Omit<SentLineRow, 'lab_hash'>[],
  kept: { since: Date; count: number },
): Promise<void> {
  if (lines.length === 0) return
  await writeLog(async (db) => {
    await db
      .insertInto('sent_lines')
      .values(lines.map((line) => ({ ...line, lab_hash: labHash })))
      .execute()
    const newest = db
      .selectFrom('sent_lines')
      .select('id')
      .where('lab_hash', '=', labHash)
      .where('created_at', '>=', kept.since.toISOString())
      .orderBy('created_at', 'desc')
      .limit(kept.count)
    await db.deleteFrom('sent_lines').where('lab_hash', '=', labHash).where('id', 'not in', newest).execute()
  })
}

/** Finds one of a learner's own lines, sent since an instant; another learner's id finds nothing. */
export function findSentLine(id: string, labHash: string, since: Date): Promise<SentLineRow | undefined> {
  return getDb()
    .selectFrom('sent_lines')
    .selectAll()
    .where('id', '=', id)
    .where('lab_hash', '=', labHash)
    .where('created_at', '>=', since.toISOString())
    .executeTakeFirst()
}

/** The lines of one learner, the oldest first. */
export function findSentLines(labHash: string): Promise<SentLineRow[]> {
  return findSentLinesOfAll([labHash])
}

/** The lines of several learners, the oldest first, in one question. */
export async function findSentLinesOfAll(labHashes: string[]): Promise<SentLineRow[]> {
  if (labHashes.length === 0) return []
  return getDb()
    .selectFrom('sent_lines')
    .selectAll()
    .where('lab_hash', 'in', labHashes)
    .orderBy('created_at')
    .execute()
}

/** Removes every learner's lines sent before an instant. */
export async function deleteSentLinesBefore(instant: Date): Promise<void> {
  await getDb().deleteFrom('sent_lines').where('created_at', '<', instant.toISOString()).execute()
}

/** Removes lines by their ids. */
export async function deleteSentLines(ids: string[]): Promise<void> {
  if (ids.length > 0) await getDb().deleteFrom('sent_lines').where('id', 'in', ids).execute()
}
