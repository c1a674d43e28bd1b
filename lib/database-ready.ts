import 'server-only'
import { sql } from 'kysely'
import { getDb } from './db/client.ts'

/**
 * Asks the database for nothing, to know that it answers, before a page begins whose status could not be changed.
 * @throws a DatabaseUnavailableError, after the patience that is left at most
 */
export async function requireDatabase(): Promise<void> {
  await sql`select 1`.execute(getDb())
}
