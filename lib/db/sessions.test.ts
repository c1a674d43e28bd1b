import { beforeEach, describe, expect, test } from 'vitest'
import { getDb } from './client.ts'
import { deleteExpiredSessions, deleteSession, findSession, insertSession } from './sessions.ts'
import { useTemporaryDatabase } from './temporary-database.ts'
import { insertUser } from './users.ts'

useTemporaryDatabase()

const noon = new Date('2030-01-31T12:00:00.000Z')
const justBefore = new Date(noon.getTime() - 1)
const created_at = '2030-01-30T12:00:00.000Z'
const expires_at = noon.toISOString()

beforeEach(async () => {
  await insertUser({ id: 'ada', username: 'Ada', password_hash: 'hash', created_at, expires_at: null })
  await insertSession({ id: 'one', user_id: 'ada', created_at, expires_at })
})

describe('findSession', () => {
  test('finds a session with its owner’s name, and nothing of the password', async () => {
    expect(await findSession('one', justBefore)).toEqual({
      id: 'one',
      user_id: 'ada',
      username: 'Ada',
      created_at,
      expires_at,
    })
  })

  test('finds none whose time is over', async () => {
    expect(await findSession('one', noon)).toBeUndefined()
  })

  test('finds none under another id', async () => {
    for (const id of ['two', 'ONE', '', '%']) expect(await findSession(id, justBefore)).toBeUndefined()
  })

  test('finds none that was revoked, and still its owner’s others', async () => {
    await insertSession({ id: 'two', user_id: 'ada', created_at, expires_at })
    await deleteSession('one')
    expect(await findSession('one', justBefore)).toBeUndefined()
    expect(await findSession('two', justBefore)).toBeDefined()
  })
})

describe('insertSession', () => {
  test('refuses a session of nobody', async () => {
    await expect(insertSession({ id: 'x', user_id: 'nobody', created_at, expires_at })).rejects.toThrow(
      /FOREIGN KEY/,
    )
  })

  test('refuses an id that is taken', async () => {
    await expect(insertSession({ id: 'one', user_id: 'ada', created_at, expires_at })).rejects.toThrow(
      /UNIQUE/,
    )
  })
})

describe('deleteExpiredSessions', () => {
  test('removes what has ended, to the millisecond', async () => {
    await insertSession({ id: 'two', user_id: 'ada', created_at, expires_at: '2030-01-31T12:00:00.001Z' })
    await deleteExpiredSessions(noon)
    expect(await getDb().selectFrom('sessions').select('id').execute()).toEqual([{ id: 'two' }])
  })
})
