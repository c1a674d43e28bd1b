import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Pool } from 'pg'
import type { Database } from '../lib/db/schema.ts'
import { databaseUrlOf } from './server.ts'

/** Does something to the database of a server that has this data folder, past the server, on either engine. */
export async function inDatabase<Result>(
  dataFolder: string,
  work: (database: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  const url = databaseUrlOf(dataFolder)
  const dialect = url
    ? new PostgresDialect({ pool: new Pool({ connectionString: url }) })
    : new SqliteDialect({ database: new BetterSqlite3(join(dataFolder, 'cookie-lab.db')) })
  const database = new Kysely<Database>({ dialect })
  try {
    return await work(database)
  } finally {
    await database.destroy()
  }
}
