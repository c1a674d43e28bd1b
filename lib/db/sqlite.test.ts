import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepStatements, Sqlite } from './sqlite.ts'
import { DatabaseUnavailableError } from './unavailable.ts'

let folder: string
let sqlite: Sqlite

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cookie-lab-sqlite-'))
  sqlite = new Sqlite(join(folder, 'test.db'))
  sqlite.exec('create table cookies (name text)')
})
afterEach(() => {
  sqlite.close()
  rmSync(folder, { recursive: true })
})

test('compiles a statement once, however often it is asked for', () => {
  const prepare = vi.spyOn(sqlite, 'prepare')
  const kept = keepStatements(sqlite)
  const names = () => kept.prepare('select name from cookies').all([])
  expect(names()).toEqual([])
  kept.prepare('insert into cookies values (?)').run(['theme'])
  expect(names()).toEqual([{ name: 'theme' }])
  expect(prepare).toHaveBeenCalledTimes(2)
})

test('a kept statement meets an outage as a new one does, and works again after it', () => {
  const kept = keepStatements(sqlite)
  const insert = () => kept.prepare('insert into cookies values (?)').run(['theme'])
  const count = () => kept.prepare('select name from cookies').all([]).length
  insert()
  expect(count()).toBe(1)
  sqlite.exec('alter table cookies rename to elsewhere')
  expect(insert).toThrow(DatabaseUnavailableError)
  expect(count).toThrow(DatabaseUnavailableError)
  sqlite.exec('alter table elsewhere rename to cookies')
  insert()
  expect(count()).toBe(2)
})
