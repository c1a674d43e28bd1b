import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely'
import { Pool } from 'pg'
import type { Database } from '../lib/db/schema.ts'
import { postgresOfTests } from '../lib/db/temporary-postgres.ts'
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

/**
 * Which of these texts stand anywhere in the database: of SQLite in its files (tables, indexes, what is freed, the log),
 * of PostgreSQL, whose files another user owns, in the rows of its tables.
 */
export async function foundIn(folder: string, texts: Record<string, string>): Promise<string[]> {
  const files = readdirSync(folder).filter((file) => file.startsWith('cookie-lab.db'))
  const bytes = postgresOfTests ? await rowsIn(folder) : files.map((file) => readFileSync(join(folder, file)))
  return Object.entries(texts)
    .filter(([, text]) => bytes.some((file) => file.includes(text)))
    .map(([label]) => label)
}

function rowsIn(folder: string): Promise<string[]> {
  return inDatabase(folder, async (database) => {
    const tables = await database.introspection.getTables()
    const rows = tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(database))
    return (await Promise.all(rows)).map((result) => JSON.stringify(result.rows))
  })
}
