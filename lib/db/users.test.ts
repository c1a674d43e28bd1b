import { describe, expect, test } from 'vitest'
import { getEnv } from '../env.ts'
import { raceProcesses } from '../race-processes.ts'
import { getDb } from './client.ts'
import { findSession, insertSession } from './sessions.ts'
import { useTemporaryDatabase } from './temporary-database.ts'
import { deleteExpiredUsers, deleteGuest, findUserByName, insertUser } from './users.ts'

useTemporaryDatabase()

const noon = new Date('2030-01-31T12:00:00.000Z')
const created_at = '2030-01-31T00:00:00.000Z'
const user = (id: string, username: string, expires_at: string | null = null) => ({
  id,
  username,
  password_hash: expires_at ? null : 'hash',
  created_at,
  expires_at,
})
const since = new Date(0)
const session = (id: string, user_id: string) => ({
  id,
  user_id,
  created_at,
  last_seen_at: created_at,
  expires_at: '2031-01-01T00:00:00.000Z',
  is_remembered: 0,
  browser: '',
  system: '',
  password_version: 1,
})
const countUsers = async () => (await getDb().selectFrom('users').select('id').execute()).length

describe('insertUser', () => {
  test.each(['Ada', 'ada', 'ADA', 'aDa'])('refuses %s, when Ada is taken', async (username) => {
    expect(await insertUser(user('1', 'Ada'))).toBe(true)
    expect(await insertUser(user('2', username))).toBe(false)
    expect(await countUsers()).toBe(1)
  })

  test('keeps the name as it was typed', async () => {
    await insertUser(user('1', 'Ada'))
    expect(await findUserByName('ADA', noon)).toMatchObject({ id: '1', username: 'Ada' })
  })

  test('lets one of two simultaneous sign-ups win', async () => {
    const results = await Promise.all([insertUser(user('1', 'Ada')), insertUser(user('2', 'ada'))])
    expect(results.sort()).toEqual([false, true])
    expect(await countUsers()).toBe(1)
  })

  test('lets one of several processes win that sign up at once', async () => {
    const body = `
      const username = ['Ada', 'ada', 'ADA', 'aDA'][racer] + round
      const id = racer + '-' + round
      return module.insertUser({ id, username, password_hash: null, created_at: '', expires_at: null })`
    const env = { DATA_DIR: getEnv().DATA_DIR }
    const rounds = await raceProcesses(new URL('users.ts', import.meta.url), body, { env, rounds: 10 })
    for (const answers of rounds) expect(answers.sort()).toEqual([false, false, false, true])
    expect(await countUsers()).toBe(10)
  })
})

describe('findUserByName', () => {
  test('finds nobody by an unknown, an empty or a hostile name', async () => {
    await insertUser(user('1', 'Ada'))
    for (const name of ['bob', '', 'ad', '%', 'a_a', "' or 1=1 --"]) {
      expect(await findUserByName(name, noon)).toBeUndefined()
    }
  })

  test('finds a guest until the end, and then no more', async () => {
    await insertUser(user('1', 'guest', noon.toISOString()))
    expect(await findUserByName('guest', new Date(noon.getTime() - 1))).toMatchObject({ id: '1' })
    expect(await findUserByName('guest', noon)).toBeUndefined()
  })
})

describe('deleteExpiredUsers', () => {
  test('removes guests past their end with their sessions, and nobody else', async () => {
    await insertUser(user('over', 'over', noon.toISOString()))
    await insertUser(user('running', 'running', '2030-01-31T12:00:00.001Z'))
    await insertUser(user('staying', 'staying'))
    for (const user_id of ['over', 'running']) {
      await insertSession(session(user_id, user_id))
    }
    await deleteExpiredUsers(noon)
    const left = await getDb().selectFrom('users').select('id').orderBy('id').execute()
    expect(left.map(({ id }) => id)).toEqual(['running', 'staying'])
    expect(await findSession('over', noon, since)).toBeUndefined()
    expect(await findSession('running', noon, since)).toBeDefined()
  })
})

describe('deleteGuest', () => {
  test('removes a guest with all sessions', async () => {
    await insertUser(user('1', 'guest', '2031-01-01T00:00:00.000Z'))
    await insertSession(session('s', '1'))
    await deleteGuest('1')
    expect(await countUsers()).toBe(0)
    expect(await getDb().selectFrom('sessions').select('id').execute()).toEqual([])
  })

  test('leaves an account with a password', async () => {
    await insertUser(user('1', 'Ada'))
    await deleteGuest('1')
    expect(await countUsers()).toBe(1)
  })
})
