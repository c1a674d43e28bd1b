import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getDb } from '../db/client.ts'
import { deleteExpiredRateLimits } from '../db/rate-limits.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { attempt } from './attempt.ts'
import { takePoint, type Count } from './rate-limits.ts'
import { TooBusyError } from './work-queue.ts'

useTemporaryDatabase()

const start = new Date('2030-01-31T12:00:00.000Z')
const QUARTER = 15 * 60_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  vi.stubEnv('SESSION_PASSWORDS', 'n'.repeat(32))
})
afterEach(() => vi.useRealTimers())

const account: Count = { limit: 'login-account', of: 'ada 192.0.2.1' }
const address: Count = { limit: 'login-address', of: '192.0.2.1' }
const rows = () => getDb().selectFrom('rate_limits').selectAll().execute()

describe('takePoint', () => {
  test('gives five and then says how long to wait, until the 15 minutes are over', async () => {
    for (let round = 0; round < 5; round++) expect(await takePoint(account)).toMatchObject({ ok: true })
    expect(await takePoint(account)).toEqual({ ok: false, seconds: 900 })
    vi.setSystemTime(start.getTime() + QUARTER - 1000)
    expect(await takePoint(account)).toEqual({ ok: false, seconds: 1 })
    vi.setSystemTime(start.getTime() + QUARTER)
    expect(await takePoint(account)).toMatchObject({ ok: true })
  })

  test('counts each account, address and limit for itself', async () => {
    for (let round = 0; round < 6; round++) await takePoint(account)
    for (const other of [
      { ...account, of: 'eve 192.0.2.1' },
      { ...account, of: 'ada 192.0.2.2' },
      { ...account, limit: 'login-device' as const },
    ]) {
      expect(await takePoint(other)).toMatchObject({ ok: true })
    }
  })

  test('lets no more through when a hundred come at the same moment', async () => {
    const taken = await Promise.all(Array.from({ length: 100 }, () => takePoint(account)))
    expect(taken.filter(({ ok }) => ok)).toHaveLength(5)
  })

  test('keeps neither a name nor an address, but a keyed hash', async () => {
    await takePoint(account)
    await takePoint(address)
    for (const { key } of await rows()) {
      expect(key).toMatch(/^login-(?:account|address):[\w-]{22}$/)
    }
  })

  test('gives a point back in its own window, and never into the next', async () => {
    const first = await takePoint(account)
    if (!first.ok) throw new Error('The first was refused.')
    await first.giveBack()
    await first.giveBack()
    expect((await rows()).map(({ points }) => points)).toEqual([0])

    const late = await takePoint(account)
    if (!late.ok) throw new Error('The second was refused.')
    vi.setSystemTime(start.getTime() + QUARTER + 1)
    await takePoint(account)
    await late.giveBack()
    expect((await rows()).map(({ points }) => points)).toEqual([1])
  })
})

describe('attempt', () => {
  const fail = () => attempt([account, address], () => Promise.resolve(null))
  const succeed = () => attempt([account, address], () => Promise.resolve('in'))

  test('stops after five failures, and does the work no more', async () => {
    for (let round = 0; round < 5; round++) expect(await fail()).toEqual({ ok: true, result: null })
    const work = vi.fn(() => Promise.resolve('in'))
    expect(await attempt([account, address], work)).toEqual({
      ok: false,
      reason: 'too-many-tries',
      seconds: 900,
    })
    expect(work).not.toHaveBeenCalled()
  })

  test('counts no success, and forgives no failure for one', async () => {
    for (let round = 0; round < 20; round++) expect(await succeed()).toMatchObject({ ok: true })
    for (let round = 0; round < 4; round++) await fail()
    expect(await succeed()).toMatchObject({ ok: true })
    expect(await fail()).toMatchObject({ ok: true })
    expect(await succeed()).toMatchObject({ ok: false })
  })

  test('does not count who was turned away, for the address either', async () => {
    for (let round = 0; round < 200; round++) await fail()
    const counts = (await rows()).map(({ key, points }) => `${key.split(':')[0]} ${points}`)
    expect(counts.sort()).toEqual(['login-account 5', 'login-address 5'])
  })

  test('counts a success where accounts are what is limited', async () => {
    const make = () => attempt([account], () => Promise.resolve('new'), { isSuccessCounted: true })
    for (let round = 0; round < 5; round++) expect(await make()).toMatchObject({ ok: true })
    expect(await make()).toMatchObject({ ok: false, reason: 'too-many-tries' })
  })

  test('is too busy rather than failed when the queue is full, and gives the points back', async () => {
    const work = () => Promise.reject(new TooBusyError('full'))
    for (let round = 0; round < 10; round++) {
      expect(await attempt([account, address], work)).toEqual({
        ok: false,
        reason: 'too-busy',
        seconds: 10,
      })
    }
    expect((await rows()).map(({ points }) => points)).toEqual([0, 0])
  })

  test('gives the points back when the work breaks, and lets the error out', async () => {
    await expect(attempt([account], () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
    expect((await rows()).map(({ points }) => points)).toEqual([0])
  })

  test('lets one address fail a hundred times by default, whatever the account', async () => {
    const failAs = (name: string) =>
      attempt([{ ...account, of: `${name} 192.0.2.1` }, address], () => Promise.resolve(null))
    for (let round = 0; round < 100; round++) expect(await failAs(`a${round}`)).toMatchObject({ ok: true })
    expect(await failAs('another')).toMatchObject({ ok: false, reason: 'too-many-tries' })
  })
})

describe('deleteExpiredRateLimits', () => {
  test('removes the counts whose window is over', async () => {
    await takePoint(account)
    vi.setSystemTime(start.getTime() + 1000)
    await takePoint(address)
    await deleteExpiredRateLimits(new Date(start.getTime() + QUARTER))
    expect((await rows()).map(({ key }) => key.split(':')[0])).toEqual(['login-address'])
  })
})
