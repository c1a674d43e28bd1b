import 'server-only'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely'
import { getEnv } from '../env.ts'
import { openPostgres, type Postgres } from './postgres.ts'
import type { Database } from './schema.ts'
import { keepStatements, Sqlite } from './sqlite.ts'

// Next loads this module once for pages and once more for the proxy: the connection is kept outside it.
const store = globalThis as typeof globalThis & {
  cookieLabDb?: Kysely<Database>
  cookieLabDriver?: Sqlite | Postgres
}

/**
 * Opens the database at its first use: PostgreSQL when `DATABASE_URL` is set, else SQLite in `DATA_DIR`.
 * @throws an Error when the data folder cannot be written
 * @example await getDb().selectFrom('users').select('id').execute()
 */
export function getDb(): Kysely<Database> {
  return (store.cookieLabDb ??= openDb())
}

/** The connection below {@link getDb}, for a library that brings its own queries. */
export function getDriver(): Sqlite | Postgres {
  getDb()
  if (!store.cookieLabDriver) throw new Error('getDb() has opened no driver.')
  return store.cookieLabDriver
}

/** Whether the database is SQLite, which has one writer at a time and so no locks of rows. */
export function isSqlite(): boolean {
  return sqliteOf(getDriver()) !== undefined
}

function sqliteOf(driver: Sqlite | Postgres): Sqlite | undefined {
  return 'pragma' in driver ? driver : undefined
}

/**
 * Runs one transaction of a log, whose newest rows may be lost in a power cut: its commit does not wait for the disk.
 * With SQLite that wait holds the lock for which the writers of all other processes stand still.
 */
export async function writeLog(write: (db: Kysely<Database>) => Promise<void>): Promise<void> {
  const sqlite = sqliteOf(getDriver())
  await getDb()
    .connection()
    .execute(async (db) => {
      sqlite?.pragma('synchronous = NORMAL')
      try {
        await db.transaction().execute(async (transaction) => {
          if (!sqlite) await sql`set local synchronous_commit to off`.execute(transaction)
          await write(transaction)
        })
      } finally {
        sqlite?.pragma('synchronous = FULL')
      }
    })
}

function openDb(): Kysely<Database> {
  const { DATABASE_URL, DATABASE_POOL, DATA_DIR } = getEnv()
  if (DATABASE_URL) {
    const pool = openPostgres(DATABASE_URL, DATABASE_POOL)
    store.cookieLabDriver = pool
    return new Kysely({ dialect: new PostgresDialect({ pool }) })
  }
  mkdirSync(/* turbopackIgnore: true */ DATA_DIR, { recursive: true, mode: 0o700 })
  const database = new Sqlite(path.join(DATA_DIR, 'cookie-lab.db'))
  store.cookieLabDriver = database
  return new Kysely({ dialect: new SqliteDialect({ database: keepStatements(database) }) })
}
