import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Sqlite } from './sqlite.ts'

vi.mock('pg', { spy: true })

const store = globalThis as typeof globalThis & { cookieLabDb?: { destroy: () => Promise<void> } }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cookie-lab-client-'))
  vi.stubEnv('DATA_DIR', path.join(folder, 'data'))
  vi.resetModules()
})
afterEach(async () => {
  await store.cookieLabDb?.destroy()
  delete store.cookieLabDb
  rmSync(folder, { recursive: true })
})

const load = () => import('./client.ts')

describe('getDb', () => {
  test('opens nothing before its first use: a build has no database', async () => {
    await load()
    expect(existsSync(path.join(folder, 'data'))).toBe(false)
  })

  test('makes the data folder, which its owner alone can enter', async () => {
    const { getDb } = await load()
    getDb()
    expect(statSync(path.join(folder, 'data')).mode & 0o777).toBe(0o700)
    expect(existsSync(path.join(folder, 'data', 'cookie-lab.db'))).toBe(true)
  })

  test('is one connection for all copies of the module in a process', async () => {
    const first = (await load()).getDb()
    vi.resetModules()
    expect((await load()).getDb()).toBe(first)
  })

  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 2500],
  ])('sets %s to %s', async (pragma, expected) => {
    const { getDb } = await load()
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(pragma)}`.execute(getDb())
    expect(Object.values(rows[0] ?? {})).toEqual([expected])
  })

  test('survives that PostgreSQL cuts an idle connection', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://lab@127.0.0.1:1/lab')
    const { getDb } = await load()
    const connect = getDb().selectFrom('users').select('id').execute()
    await expect(connect).rejects.toThrow()
    const pool = vi.mocked(Pool).mock.instances[0]
    expect(() =>
      pool?.emit('error', new Error('terminating connection due to administrator command')),
    ).not.toThrow()
    expect(pool).toBeInstanceOf(Pool)
    expect(existsSync(path.join(folder, 'data'))).toBe(false)
  })
})

describe('writeLog', () => {
  test.each(['a write', 'a failure'])('waits for the disk again after %s', async (what) => {
    const { getDb, getDriver, writeLog } = await load()
    await sql`create table log (line text)`.execute(getDb())
    const synchronous = () => (getDriver() as Sqlite).pragma('synchronous', { simple: true })
    let during: unknown
    const written = writeLog(async (db) => {
      during = synchronous()
      await sql`insert into log values ('one')`.execute(db)
      if (what === 'a failure') throw new Error('no')
    })
    const [{ status }] = await Promise.allSettled([written])
    const { rows } = await sql`select line from log`.execute(getDb())
    expect([status, rows.length]).toEqual(what === 'a failure' ? ['rejected', 0] : ['fulfilled', 1])
    expect([during, synchronous()]).toEqual([1, 2])
  })
})
