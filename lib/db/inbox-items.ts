import 'server-only'
import type { Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

export type InboxItemRow = Selectable<Database['inbox_items']>

export async function insertInboxItem(row: InboxItemRow): Promise<void> {
  await getDb().insertInto('inbox_items').values(row).execute()
}

/** Removes all but the newest items of one inbox. */
export async function keepNewestInboxItems(tokenHash: string, count: number): Promise<void> {
  const newest = getDb()
    .selectFrom('inbox_items')
    .select('id')
    .where('token_hash', '=', tokenHash)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
  await getDb()
    .deleteFrom('inbox_items')
    .where('token_hash', '=', tokenHash)
    .where('id', 'not in', newest)
    .execute()
}

/** The items that this key opens, added since an instant, the newest first; undefined: it opens no inbox. */
export async function findInboxItems(inboxHash: string, since: Date): Promise<InboxItemRow[] | undefined> {
  const inbox = await getDb()
    .selectFrom('experiment_tokens')
    .select('token_hash')
    .where('inbox_hash', '=', inboxHash)
    .executeTakeFirst()
  if (!inbox) return undefined
  return getDb()
    .selectFrom('inbox_items')
    .selectAll()
    .where('token_hash', '=', inbox.token_hash)
    .where('created_at', '>=', since.toISOString())
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Removes every learner's items from before an instant. */
export async function deleteInboxItemsBefore(instant: Date): Promise<void> {
  await getDb().deleteFrom('inbox_items').where('created_at', '<', instant.toISOString()).execute()
}
