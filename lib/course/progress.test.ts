import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAccount } from '../auth/accounts.ts'
import { findProgress } from '../db/progress.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { hashLabId, makeLabId } from '../wire/lab-id.ts'
import { forgetLearner } from '../wire/reset.ts'
import {
  exportProgress,
  importProgress,
  keepAnswer,
  markPassed,
  markRead,
  mergeProgress,
  openProgress,
  ownerOf,
  readProgress,
  resetProgress,
} from './progress.ts'

useTemporaryDatabase()

const start = Date.parse('2030-01-31T12:00:00.000Z')
const days = 24 * 60 * 60 * 1000
const lab = makeLabId()
const browser = new Headers({ cookie: `lab=${lab}` })
const mine = `lab:${hashLabId(lab)}` as const
const nothing = { read: [], passed: [], answers: {} }

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: start }))
afterEach(() => vi.useRealTimers())

async function signUp() {
  const id = (await createAccount('Ada', 'correct horse'))?.id ?? ''
  return { id, username: 'Ada' }
}

describe('ownerOf', () => {
  test('is the account of who is signed in, else the browser, else nobody', () => {
    expect(ownerOf(browser, { id: '7', username: 'Ada' })).toBe('user:7')
    expect(ownerOf(browser, null)).toBe(mine)
    expect(ownerOf(new Headers({ cookie: 'lab=forged' }), null)).toBeNull()
    expect(ownerOf(new Headers(), null)).toBeNull()
  })

  test('never holds the lab id itself', () => {
    expect(ownerOf(browser, null)).not.toContain(lab)
  })
})

describe('readProgress', () => {
  test('is empty for nobody and for who has done nothing', async () => {
    expect(await readProgress(null)).toEqual(nothing)
    expect(await readProgress(mine)).toEqual(nothing)
  })

  test('tells what was read, passed and answered last; an answer says that the lesson was read', async () => {
    await markRead(mine, 'one')
    await markPassed(mine, 'one')
    await keepAnswer(mine, 'two', 'why', 2)
    await keepAnswer(mine, 'two', 'why', 0)
    expect(await readProgress(mine)).toEqual({
      read: ['one', 'two'],
      passed: ['one'],
      answers: { 'two/why': 0 },
    })
  })
})

describe('openProgress', () => {
  test('takes what the recorder has noted under the lab id into the account of who is signed in', async () => {
    const user = await signUp()
    await markPassed(mine, 'one')
    expect(await openProgress(browser, user)).toBe(`user:${user.id}`)
    expect((await readProgress(`user:${user.id}`)).passed).toEqual(['one'])
    expect(await readProgress(mine)).toEqual(nothing)
  })

  test('leaves a signed-out learner’s where it is', async () => {
    await markRead(mine, 'one')
    expect(await openProgress(browser, null)).toBe(mine)
    expect((await readProgress(mine)).read).toEqual(['one'])
  })
})

test('mergeProgress may come twice, and the recorder after it', async () => {
  const user = await signUp()
  await markRead(mine, 'one')
  for (const slug of ['two', 'three']) {
    await mergeProgress(hashLabId(lab), user.id)
    await markPassed(mine, slug)
  }
  await mergeProgress(hashLabId(lab), user.id)
  expect(await readProgress(`user:${user.id}`)).toMatchObject({ read: ['one'], passed: ['three', 'two'] })
})

describe('resetProgress and forgetLearner', () => {
  test('leave nothing of it, and everything of another’s', async () => {
    const theirs = `lab:${hashLabId(makeLabId())}` as const
    for (const forget of [() => resetProgress(mine), () => forgetLearner(`lab=${lab}`)]) {
      await markRead(mine, 'one')
      await markRead(theirs, 'one')
      await forget()
      expect(await findProgress(mine)).toEqual([])
      expect(await findProgress(theirs)).toHaveLength(1)
    }
  })
})

test('what a lab id has not touched for 30 days goes with somebody’s next write', async () => {
  const user = await signUp()
  const idle = `lab:${hashLabId(makeLabId())}` as const
  await markRead(idle, 'one')
  await markRead(`user:${user.id}`, 'one')
  vi.setSystemTime(start + 30 * days)
  await markRead(mine, 'one')
  expect((await readProgress(idle)).read).toEqual(['one'])
  vi.setSystemTime(start + 30 * days + 1)
  await markRead(mine, 'one')
  expect(await readProgress(idle)).toEqual(nothing)
  expect((await readProgress(`user:${user.id}`)).read).toEqual(['one'])
})

describe('importProgress', () => {
  test('brings back what was exported', async () => {
    await keepAnswer(mine, 'one', 'why', 1)
    await markPassed(mine, 'one')
    const before = await readProgress(mine)
    const file = await exportProgress(mine)
    await resetProgress(mine)
    await importProgress(mine, file.entries)
    expect(await readProgress(mine)).toEqual(before)
    expect(await exportProgress(mine)).toEqual(file)
  })

  test('adds to what is there, and keeps the newer answer', async () => {
    await keepAnswer(mine, 'one', 'old', 1)
    const { entries } = await exportProgress(mine)
    vi.setSystemTime(start + 1)
    await keepAnswer(mine, 'one', 'old', 2)
    await markRead(mine, 'two')
    await importProgress(mine, entries)
    expect(await readProgress(mine)).toEqual({ read: ['one', 'two'], passed: [], answers: { 'one/old': 2 } })
  })

  test('takes one of two entries about the same thing, and the present for the future', async () => {
    const entry = (option: number, at: string) =>
      ({ kind: 'answer', lesson: 'one', question: 'why', option, at }) as const
    await importProgress(mine, [
      entry(1, '2999-01-01T00:00:00Z'),
      entry(2, '2030-01-01T00:00:00Z'),
      entry(0, '2029-01-01T00:00:00Z'),
    ])
    expect(await readProgress(mine)).toMatchObject({ answers: { 'one/why': 1 } })
    vi.setSystemTime(start + 1)
    await keepAnswer(mine, 'one', 'why', 0)
    expect(await readProgress(mine)).toMatchObject({ answers: { 'one/why': 0 } })
  })
})

test('an old file that is imported stays for 30 days from then on', async () => {
  await importProgress(mine, [{ kind: 'passed', lesson: 'one', at: '2020-01-01T00:00:00Z' }])
  vi.setSystemTime(start + 30 * days)
  await markRead(`lab:${hashLabId(makeLabId())}`, 'two')
  expect((await readProgress(mine)).passed).toEqual(['one'])
})

test('exportProgress is an empty file for nobody', async () => {
  expect(await exportProgress(null)).toEqual({ format: 'cookie-lab-progress', version: 1, entries: [] })
})
