import 'server-only'
import { sql } from 'kysely'
import { Migrator, type MigrationResultSet } from 'kysely/migration'
import { withPatience } from '../database-wait.ts'
import { getEnv } from '../env.ts'
import { getDb } from './client.ts'
import { migrations } from './migrations/index.ts'

/**
 * Brings the database to the newest schema: each migration once, in the order of the names.
 * Several processes may call it at the same moment; the later ones wait and find nothing to do.
 * @throws an Error whose cause is what the failed migration threw; what it began is undone
 * @example await migrateToLatest()
 */
export async function migrateToLatest(): Promise<void> {
  const outcome = getEnv().DATABASE_URL ? await migratePostgres() : await migrateSqlite()
  if (outcome.error) throw new Error('The database could not be migrated.', { cause: outcome.error })
}

const provider = { getMigrations: () => Promise.resolve(migrations) }

// A new index may take minutes, which the pool's timeout would cut short.
function migratePostgres(): Promise<MigrationResultSet> {
  return withPatience(Infinity, () =>
    getDb()
      .connection()
      .execute(async (db) => {
        await sql`set statement_timeout = 0`.execute(db)
        return new Migrator({ db, provider }).migrateToLatest()
      }),
  )
}

// Kysely takes no lock on SQLite: two processes would both run the first migration. One immediate
// transaction around the whole run is that lock.
function migrateSqlite(): Promise<MigrationResultSet> {
  return getDb()
    .connection()
    .execute(async (db) => {
      await sql`begin immediate`.execute(db)
      const outcome = await new Migrator({ db, provider, disableTransactions: true }).migrateToLatest()
      await (outcome.error ? sql`rollback` : sql`commit`).execute(db)
      return outcome
    })
}
