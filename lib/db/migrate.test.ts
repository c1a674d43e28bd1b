import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from './migrations/index.ts'

const script = fileURLToPath(new URL('../../scripts/migrate.ts', import.meta.url))
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cookie-lab-migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Migrates in a process of its own, as the start does. */
const migrate = () =>
  promisify(execFile)(process.execPath, ['--conditions=react-server', script], {
    env: { ...process.env, DATA_DIR: folder },
  })

function inDatabase<T>(work: (database: BetterSqlite3.Database) => T): T {
  const database = new BetterSqlite3(path.join(folder, 'cookie-lab.db'))
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const namesIn = (query: string) =>
  inDatabase((database) =>
    database
      .prepare<[], { name: string }>(query)
      .all()
      .map(({ name }) => name),
  )
const tables = () =>
  namesIn(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
const migrated = () => namesIn('select name from kysely_migration order by name')

describe('migrateToLatest', () => {
  test('runs each migration once when four processes start at the same moment', async () => {
    // A migration that runs twice fails: its table is there already.
    await Promise.all([migrate(), migrate(), migrate(), migrate()])
    expect(migrated()).toEqual(Object.keys(migrations))
    expect(tables()).toEqual(expect.arrayContaining(['users', 'sessions', 'sent_lines']))
  })

  test('finds nothing to do at the next start, and touches no row', async () => {
    await migrate()
    inDatabase((database) =>
      database.exec(
        `insert into users (id, username, username_key, created_at) values ('1', 'Ada', 'ada', 'x')`,
      ),
    )
    await migrate()
    expect(namesIn('select username as name from users')).toEqual(['Ada'])
    expect(migrated()).toEqual(Object.keys(migrations))
  })

  test('undoes all that a failing migration began, and fails', async () => {
    // The first migration makes `users`, then stumbles over this table.
    inDatabase((database) => database.exec('create table sessions (id text)'))
    await expect(migrate()).rejects.toThrow(
      /The database could not be migrated.*table "sessions" already exists/s,
    )
    expect(tables()).toEqual(['sessions'])
  })
})

describe('migrations', () => {
  test('have names that sort in the order in which they are listed', () => {
    expect(Object.keys(migrations)).toEqual(Object.keys(migrations).sort())
  })
})
