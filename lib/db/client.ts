import 'server-only'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely, PostgresDialect, sql, SqliteDialect, type SqliteDatabase } from 'kysely'
import { Pool } from 'pg'
import { getEnv } from '../env.ts'
import type { Database } from './schema.ts'

// Next loads this module once for pages and once more for the proxy: the connection is kept outside it.
const store = globalThis as typeof globalThis & {
  cookieLabDb?: Kysely<Database>
  cookieLabDriver?: BetterSqlite3.Database | Pool
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
export function getDriver(): BetterSqlite3.Database | Pool {
  getDb()
  if (!store.cookieLabDriver) throw new Error('getDb() has opened no driver.')
  return store.cookieLabDriver
}

/**
 * Runs one transaction of a log, whose newest rows may be lost in a power cut: its commit does not wait for the disk.
 * With SQLite that wait holds the lock for which the writers of all other processes stand still.
 */
export async function writeLog(write: (db: Kysely<Database>) => Promise<void>): Promise<void> {
  const driver = getDriver()
  await getDb()
    .connection()
    .execute(async (db) => {
      const sqlite = 'pragma' in driver ? driver : undefined
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
  const { DATABASE_URL, DATA_DIR, WORKERS } = getEnv()
  if (DATABASE_URL) {
    // PostgreSQL takes 100 connections unless told otherwise, and all workers have their own.
    const max = Math.max(2, Math.min(10, Math.floor(60 / WORKERS)))
    const pool = new Pool({ connectionString: DATABASE_URL, max, connectionTimeoutMillis: 5000 })
    // An idle connection that PostgreSQL cuts (a restart). The pool opens another for the next query; but with
    // nobody listening, the event would end the process.
    pool.on('error', () => undefined)
    store.cookieLabDriver = pool
    return new Kysely({ dialect: new PostgresDialect({ pool }) })
  }
  mkdirSync(/* turbopackIgnore: true */ DATA_DIR, { recursive: true, mode: 0o700 })
  const database = openSqlite(path.join(DATA_DIR, 'cookie-lab.db'))
  store.cookieLabDriver = database
  return new Kysely({ dialect: new SqliteDialect({ database: keepStatements(database) }) })
}

/** Readers never wait for a writer (WAL), writers wait for each other, and a commit survives a power cut. */
function openSqlite(file: string): BetterSqlite3.Database {
  const sqlite = new BetterSqlite3(file)
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  return sqlite
}

const KEPT_STATEMENTS = 500

/** Compiles each query once: that takes longer than most of them run. Kysely asks for a statement at every call. */
function keepStatements(sqlite: BetterSqlite3.Database): SqliteDatabase {
  const kept = new Map<string, BetterSqlite3.Statement>()
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? sqlite.prepare(sql)
      if (kept.size < KEPT_STATEMENTS) kept.set(sql, statement)
      return statement
    },
  }
}
