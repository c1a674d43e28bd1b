import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { getDb } from './client.ts'
import { migrateToLatest } from './migrate.ts'
import {
  addressOf,
  createDatabase,
  dropDatabase,
  emptyDatabase,
  postgresOfTests,
} from './temporary-postgres.ts'

const store = globalThis as typeof globalThis & { cookieLabDb?: unknown }

/**
 * Gives each test of a file an empty database with all tables, which no other file uses, and removes it afterwards: SQLite, or
 * PostgreSQL where the whole run is on it. A file calls it once, before anything has read the settings.
 */
export function useTemporaryDatabase(): void {
  const { create, remove } = postgresOfTests ? onPostgres(postgresOfTests) : onSqlite()

  beforeEach(create)

  afterEach(async () => {
    await getDb().destroy()
    delete store.cookieLabDb
    await remove()
  })
}

// Settings are read once a file, so all of its databases are made in one place, one after the other.

function onSqlite() {
  const folder = path.join(tmpdir(), `cookie-lab-${process.pid}-${crypto.randomUUID()}`)
  return {
    create: async () => {
      vi.stubEnv('DATA_DIR', folder)
      await migrateToLatest()
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

function onPostgres(server: string) {
  const url = addressOf(server)
  beforeAll(() => createDatabase(server, url))
  afterAll(() => dropDatabase(server, url))
  return {
    create: () => void vi.stubEnv('DATABASE_URL', url),
    remove: () => emptyDatabase(url),
  }
}
