import 'server-only'
import { sql } from 'kysely'
import { getDb } from './client.ts'

/** Asks the database for nothing. @throws an Error when it cannot be reached */
export async function pingDatabase(): Promise<void> {
  await sql`select 1`.execute(getDb())
}
