import { afterEach, expect, test, vi } from 'vitest'
import { cleanUpInTurn } from './clean-up-job.ts'
import { getDb } from './db/client.ts'
import { useTemporaryDatabase } from './db/temporary-database.ts'
import { insertUser } from './db/users.ts'

useTemporaryDatabase()
afterEach(() => vi.restoreAllMocks())

const noon = new Date('2030-01-31T12:00:00.000Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

const addGuest = (id: string, end: Date) =>
  insertUser({
    id,
    username: id,
    password_hash: null,
    created_at: noon.toISOString(),
    expires_at: end.toISOString(),
  })
const guests = async () => (await getDb().selectFrom('users').select('id').execute()).map(({ id }) => id)

test('one process cleans up round after round, and another one when that has died', async () => {
  await addGuest('over', noon)
  await addGuest('running', later(20))
  expect(await cleanUpInTurn('one', noon)).toBe(true)
  expect(await guests()).toEqual(['running'])
  expect(await cleanUpInTurn('two', noon)).toBe(false)
  expect(await cleanUpInTurn('one', later(10))).toBe(true)
  expect(await cleanUpInTurn('two', later(20))).toBe(false)
  expect(await guests()).toEqual(['running'])
  expect(await cleanUpInTurn('two', later(25))).toBe(true)
  expect(await guests()).toEqual([])
})

test('a database that is gone is a warning, not the end of the server', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  await getDb().schema.dropTable('leases').execute()
  expect(await cleanUpInTurn('one', noon)).toBe(false)
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('The clean-up failed'), 'CleanUp')
})
