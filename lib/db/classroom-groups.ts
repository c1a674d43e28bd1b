import 'server-only'
import type { Insertable, Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export type GroupRow = Selectable<Database['classroom_groups']>

/** Adds a group; false when its code is taken. */
export async function insertGroup(row: Insertable<Database['classroom_groups']>): Promise<boolean> {
  const inserted = await getDb()
    .insertInto('classroom_groups')
    .values(row)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Finds a group that was used after an instant, by its code or by the hash of the teacher's secret. */
export function findGroupBy(
  column: 'code' | 'key_hash',
  value: string,
  usedAfter: Date,
): Promise<GroupRow | undefined> {
  return getDb()
    .selectFrom('classroom_groups')
    .selectAll()
    .where(column, '=', value)
    .where('used_at', '>=', usedAfter.toISOString())
    .executeTakeFirst()
}

export async function updateGroupUse(id: string, now: Date): Promise<void> {
  await getDb()
    .updateTable('classroom_groups')
    .set({ used_at: now.toISOString() })
    .where('id', '=', id)
    .execute()
}

/** Gives a group another code and another secret; throws when a group has that code already. */
export async function updateGroupAccess(
  id: string,
  access: Pick<GroupRow, 'code' | 'key_hash'>,
): Promise<void> {
  await getDb().updateTable('classroom_groups').set(access).where('id', '=', id).execute()
}

/** Removes a group and with it its members. */
export async function deleteGroup(id: string): Promise<void> {
  await getDb().deleteFrom('classroom_groups').where('id', '=', id).execute()
}

/** Removes groups that nobody has used since an instant, and with them their members. */
export async function deleteGroupsUnusedSince(instant: Date): Promise<void> {
  await getDb().deleteFrom('classroom_groups').where('used_at', '<', instant.toISOString()).execute()
}
