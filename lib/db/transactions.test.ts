import { expect, test } from 'vitest'
import { raceProcesses } from '../race-processes.ts'
import { getDb } from './client.ts'
import { useTemporaryDatabase } from './temporary-database.ts'

useTemporaryDatabase()

test('a transaction that reads before it writes waits for its turn among several processes', async () => {
  const body = `
    const expires_at = new Date(round).toISOString()
    await module.getDb().transaction().execute(async (db) => {
      await db.selectFrom('leases').select('name').execute()
      await db.insertInto('leases').values({ name: racer + ' ' + round, holder: 'x', expires_at }).execute()
    })`
  await raceProcesses(new URL('client.ts', import.meta.url), body)
  const { count } = await getDb()
    .selectFrom('leases')
    .select((row) => row.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBe(120)
})
