import { expect, test } from 'vitest'
import { getEnv } from '../env.ts'
import { raceProcesses } from '../race-processes.ts'
import { takeLease } from './leases.ts'
import { useTemporaryDatabase } from './temporary-database.ts'

useTemporaryDatabase()

const noon = new Date('2030-01-31T12:00:00.000Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

test('one holder has the lease and keeps it, until it ends', async () => {
  expect(await takeLease('job', 'one', noon, later(15))).toBe(true)
  expect(await takeLease('job', 'two', later(10), later(25))).toBe(false)
  expect(await takeLease('job', 'one', later(10), later(25))).toBe(true)
  expect(await takeLease('job', 'two', later(20), later(35))).toBe(false)
  expect(await takeLease('job', 'two', later(25), later(40))).toBe(true)
  expect(await takeLease('job', 'one', later(30), later(45))).toBe(false)
})

test('another job has a lease of its own', async () => {
  expect(await takeLease('job', 'one', noon, later(15))).toBe(true)
  expect(await takeLease('other job', 'two', noon, later(15))).toBe(true)
})

test('of several processes that ask at once, one gets it', async () => {
  const body = `
    const now = new Date()
    return module.takeLease('job' + round, 'racer' + racer, now, new Date(now.getTime() + 60_000))`
  const env = { DATA_DIR: getEnv().DATA_DIR }
  const rounds = await raceProcesses(new URL('leases.ts', import.meta.url), body, { env, rounds: 10 })
  for (const answers of rounds) expect(answers.filter(Boolean)).toHaveLength(1)
})
