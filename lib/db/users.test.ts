import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { getEnv } from '../env.ts'
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

  test('lets one of two processes win that sign up at once', async () => {
    const source = JSON.stringify(new URL('users.ts', import.meta.url).href)
    const script = `
      const { findUserByName, insertUser } = await import(${source})
      const [username, moment] = process.argv.slice(1)
      await findUserByName(username, new Date())
      while (Date.now() < Number(moment));
      const row = { id: username, username, password_hash: null, created_at: '', expires_at: null }
      process.stdout.write(String(await insertUser(row)))`
    const moment = String(Date.now() + 700)
    const env = { ...process.env, DATA_DIR: getEnv().DATA_DIR }
    const runs = ['Ada', 'ada'].map((username) => {
      const flags = ['--conditions=react-server', '--input-type=module', '--eval', script, username, moment]
      return promisify(execFile)(process.execPath, flags, { env })
    })
    const answers = (await Promise.all(runs)).map(({ stdout }) => stdout)
    expect(answers.sort()).toEqual(['false', 'true'])
    expect(await countUsers()).toBe(1)
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
      await insertSession({ id: user_id, user_id, created_at, expires_at: '2031-01-01T00:00:00.000Z' })
    }
    await deleteExpiredUsers(noon)
    const left = await getDb().selectFrom('users').select('id').orderBy('id').execute()
    expect(left.map(({ id }) => id)).toEqual(['running', 'staying'])
    expect(await findSession('over', noon)).toBeUndefined()
    expect(await findSession('running', noon)).toBeDefined()
  })
})

describe('deleteGuest', () => {
  test('removes a guest with all sessions', async () => {
    await insertUser(user('1', 'guest', '2031-01-01T00:00:00.000Z'))
    await insertSession({ id: 's', user_id: '1', created_at, expires_at: '2031-01-01T00:00:00.000Z' })
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
