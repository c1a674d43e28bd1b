import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { getDb } from './client.ts'
import { migrateToLatest } from './migrate.ts'

const store = globalThis as typeof globalThis & { cookieLabDb?: unknown }

/**
 * Gives each test of a file an empty SQLite database of its own, with all tables, and removes it afterwards.
 * A file calls it once, before anything has read the settings.
 */
export function useTemporaryDatabase(): void {
  // Settings are read once a file, so all of its databases are made in one place, one after the other.
  const folder = path.join(tmpdir(), `cookie-lab-${process.pid}-${crypto.randomUUID()}`)

  beforeEach(async () => {
    vi.stubEnv('DATA_DIR', folder)
    await migrateToLatest()
  })

  afterEach(async () => {
    await getDb().destroy()
    delete store.cookieLabDb
    rmSync(folder, { recursive: true })
  })
}
