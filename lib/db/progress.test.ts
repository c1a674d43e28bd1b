import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getDb } from './client.ts'
import {
  deleteProgressOf,
  deleteProgressUntouchedSince,
  findProgress,
  moveProgress,
  upsertProgress,
  type ProgressEntry,
} from './progress.ts'
import { useTemporaryDatabase } from './temporary-database.ts'
import { deleteGuest, insertUser } from './users.ts'

useTemporaryDatabase()

const start = Date.parse('2030-01-31T12:00:00.000Z')
const at = (milliseconds: number) => new Date(start + milliseconds)
const answer = (item: string, value: string, milliseconds = 0): ProgressEntry => ({
  lesson: 'first',
  kind: 'answer',
  item,
  value,
  at: at(milliseconds).toISOString(),
})
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: start }))
afterEach(() => vi.useRealTimers())

const valuesOf = async (owner: Parameters<typeof findProgress>[0]) =>
  Object.fromEntries((await findProgress(owner)).map(({ item, value }) => [item, value]))

const addUser = (id: string, expires_at: string | null = null) =>
  insertUser({ id, username: id, password_hash: null, created_at: at(0).toISOString(), expires_at })

describe('upsertProgress', () => {
  test('keeps what two tabs write at the same moment', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((item) => upsertProgress('lab:me', [answer(item, '1')])))
    expect(await valuesOf('lab:me')).toEqual({ a: '1', b: '1', c: '1', d: '1' })
  })

  test('replaces what is older or as old, never what is newer', async () => {
    await upsertProgress('lab:me', [answer('a', '1', 5)])
    await upsertProgress('lab:me', [answer('a', '2', 5)])
    expect(await valuesOf('lab:me')).toEqual({ a: '2' })
    await upsertProgress('lab:me', [answer('a', '3', 4)])
    expect(await findProgress('lab:me')).toEqual([answer('a', '2', 5)])
  })

  test('keeps owners apart', async () => {
    await upsertProgress('lab:me', [answer('a', '1')])
    await upsertProgress('lab:you', [answer('a', '2')])
    await upsertProgress('lab:you', [])
    expect(await valuesOf('lab:me')).toEqual({ a: '1' })
    expect(await valuesOf('lab:other')).toEqual({})
  })

  test('refuses an account that is gone', async () => {
    await expect(upsertProgress('user:gone', [answer('a', '1')])).rejects.toThrow(/foreign key/i)
  })
})

describe('moveProgress', () => {
  test('keeps the newer of two answers, whoever gave it, and leaves nothing behind', async () => {
    await addUser('ada')
    await upsertProgress('user:ada', [answer('a', 'account', 1), answer('b', 'account', 2)])
    await upsertProgress('lab:me', [answer('a', 'lab', 2), answer('b', 'lab', 1), answer('c', 'lab')])
    await upsertProgress('lab:you', [answer('d', 'lab')])
    await moveProgress('lab:me', 'user:ada')
    expect(await valuesOf('user:ada')).toEqual({ a: 'lab', b: 'account', c: 'lab' })
    expect(await valuesOf('lab:me')).toEqual({})
    expect(await valuesOf('lab:you')).toEqual({ d: 'lab' })
  })

  test('loses nothing when the account is gone', async () => {
    await upsertProgress('lab:me', [answer('a', '1')])
    await expect(moveProgress('lab:me', 'user:gone')).rejects.toThrow(/foreign key/i)
    expect(await valuesOf('lab:me')).toEqual({ a: '1' })
  })
})

test('an account takes its progress along when it goes', async () => {
  await addUser('guest', at(1000).toISOString())
  await upsertProgress('user:guest', [answer('a', '1')])
  await deleteGuest('guest')
  expect(await getDb().selectFrom('progress').selectAll().execute()).toEqual([])
})

test('deleteProgressOf removes one owner’s', async () => {
  await upsertProgress('lab:me', [answer('a', '1'), answer('b', '1')])
  await upsertProgress('lab:you', [answer('a', '1')])
  await deleteProgressOf('lab:me')
  expect([await valuesOf('lab:me'), await valuesOf('lab:you')]).toEqual([{}, { a: '1' }])
})

test('deleteProgressUntouchedSince spares accounts, and all of who has written anything since', async () => {
  await addUser('ada')
  const write = (milliseconds: number, ...args: Parameters<typeof upsertProgress>) => {
    vi.setSystemTime(at(milliseconds))
    return upsertProgress(...args)
  }
  await write(-2, 'user:ada', [answer('a', '1')])
  await write(-2, 'lab:idle', [answer('a', '1', 9)])
  await write(-1, 'lab:idle', [answer('b', '1', 9)])
  await write(-1, 'lab:busy', [answer('a', '1', -9)])
  await write(0, 'lab:busy', [answer('b', '1', -9)])
  await deleteProgressUntouchedSince(at(0))
  expect(await valuesOf('user:ada')).toEqual({ a: '1' })
  expect(await valuesOf('lab:idle')).toEqual({})
  expect(await valuesOf('lab:busy')).toEqual({ a: '1', b: '1' })
})
