import { expect, test, vi } from 'vitest'
import { getDb } from '../db/client.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { countLabFailures, forgetLabFailures, keepLabFailure } from './lab-attempts.ts'

useTemporaryDatabase()

test('counts by learner and by username, whether there is such a user or not', async () => {
  await keepLabFailure('ada', 'grace')
  await keepLabFailure('ada', 'grace')
  await keepLabFailure('ada', 'nobody')
  expect(await countLabFailures('ada', 'grace')).toMatchObject({ failures: 2 })
  expect(await countLabFailures('ada', 'nobody')).toMatchObject({ failures: 1 })
  expect(await countLabFailures('bob', 'grace')).toMatchObject({ failures: 0 })
})

test('a failure counts for 15 minutes', async () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] })
  await keepLabFailure('ada', 'grace')
  vi.setSystemTime(new Date('2026-01-01T00:14:00Z'))
  expect(await countLabFailures('ada', 'grace')).toEqual({ failures: 1, seconds: 60 })
  vi.setSystemTime(new Date('2026-01-01T00:15:00Z'))
  expect(await countLabFailures('ada', 'grace')).toMatchObject({ failures: 0 })
  vi.useRealTimers()
})

test('forgets all of a learner, and of nobody else', async () => {
  await keepLabFailure('ada', 'grace')
  await keepLabFailure('bob', 'grace')
  await forgetLabFailures('ada')
  expect(await countLabFailures('ada', 'grace')).toMatchObject({ failures: 0 })
  expect(await countLabFailures('bob', 'grace')).toMatchObject({ failures: 1 })
})

test('what was typed as a username is not kept', async () => {
  await keepLabFailure('ada', 'my real name')
  expect(JSON.stringify(await getDb().selectFrom('lab_attempts').selectAll().execute())).not.toMatch(/real/)
})
