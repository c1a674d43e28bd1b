import { beforeEach, describe, expect, test } from 'vitest'
import { getDb } from './client.ts'
import {
  deleteDeadSessions,
  deleteSession,
  deleteSessionOf,
  deleteSessionsOf,
  findSession,
  findSessionsOf,
  insertSession,
  touchSession,
  type SessionRow,
} from './sessions.ts'
import { useTemporaryDatabase } from './temporary-database.ts'
import { insertUser, replacePassword } from './users.ts'

useTemporaryDatabase()

const noon = new Date('2030-01-31T12:00:00.000Z')
const justBefore = new Date(noon.getTime() - 1)
const created_at = '2030-01-30T12:00:00.000Z'
const expires_at = noon.toISOString()
/** A day before: what was seen since then is not idle. */
const since = new Date(created_at)

/** A session of Ada's, seen an hour ago. */
const session = (id: string, changes: Partial<SessionRow> = {}): SessionRow => ({
  id,
  user_id: 'ada',
  created_at,
  last_seen_at: '2030-01-31T11:00:00.000Z',
  expires_at,
  is_remembered: 0,
  browser: 'Firefox',
  system: 'Linux',
  password_version: 1,
  ...changes,
})

const user = (id: string) => ({ id, username: id, password_hash: 'hash', created_at, expires_at: null })
const ids = async () => {
  const rows = await getDb().selectFrom('sessions').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

beforeEach(async () => {
  await insertUser(user('ada'))
  await insertUser(user('eve'))
  await insertSession(session('one'))
})

describe('findSession', () => {
  const find = (id: string, now = justBefore) => findSession(id, now, since)

  test('finds a session with its owner’s name, and nothing of the password', async () => {
    expect(await find('one')).toEqual({ ...session('one'), username: 'ada', user_expires_at: null })
  })

  test('finds none whose time is over', async () => {
    expect(await find('one', noon)).toBeUndefined()
  })

  test('finds none that was idle for too long, to the millisecond', async () => {
    const seen = new Date(session('one').last_seen_at)
    expect(await findSession('one', justBefore, seen)).toBeUndefined()
    expect(await findSession('one', justBefore, new Date(seen.getTime() - 1))).toBeDefined()
  })

  test('finds none under another id', async () => {
    for (const id of ['two', 'ONE', '', '%']) expect(await find(id)).toBeUndefined()
  })

  test('finds none that was revoked, and still its owner’s others', async () => {
    await insertSession(session('two'))
    await deleteSession('one')
    expect(await find('one')).toBeUndefined()
    expect(await find('two')).toBeDefined()
  })

  test('finds none of an older password, not even one that is made after the change', async () => {
    expect(await replacePassword('ada', 1, 'new hash')).toBe(2)
    await insertSession(session('late'))
    await insertSession(session('fresh', { password_version: 2 }))
    expect(await find('one')).toBeUndefined()
    expect(await find('late')).toBeUndefined()
    expect(await find('fresh')).toBeDefined()
    expect((await findSessionsOf('ada', justBefore, since)).map(({ id }) => id)).toEqual(['fresh'])
  })
})

describe('findSessionsOf', () => {
  test('lists the open sessions of one account, the last seen first', async () => {
    await insertSession(session('two', { last_seen_at: '2030-01-31T11:30:00.000Z' }))
    await insertSession(session('idle', { last_seen_at: created_at }))
    await insertSession(session('over', { expires_at: created_at }))
    await insertSession(session('hers', { user_id: 'eve' }))
    expect((await findSessionsOf('ada', justBefore, since)).map(({ id }) => id)).toEqual(['two', 'one'])
  })
})

describe('insertSession', () => {
  test('refuses a session of nobody', async () => {
    await expect(insertSession(session('x', { user_id: 'nobody' }))).rejects.toThrow(/foreign key/i)
  })

  test('refuses an id that is taken', async () => {
    await expect(insertSession(session('one'))).rejects.toThrow(/unique/i)
  })
})

describe('touchSession', () => {
  test('moves the time at which a session was last seen', async () => {
    expect(await touchSession('one', justBefore)).toBe(true)
    const found = await findSession('one', justBefore, since)
    expect(found?.last_seen_at).toBe(justBefore.toISOString())
  })

  test('brings no session back that is gone', async () => {
    await deleteSession('one')
    expect(await touchSession('one', justBefore)).toBe(false)
    expect(await ids()).toEqual([])
  })
})

describe('revoking', () => {
  beforeEach(async () => {
    await insertSession(session('two'))
    await insertSession(session('three'))
    await insertSession(session('hers', { user_id: 'eve' }))
  })

  test('deleteSessionOf ends one session of the account, and none of another', async () => {
    await deleteSessionOf('ada', 'two')
    await deleteSessionOf('ada', 'hers')
    expect(await ids()).toEqual(['hers', 'one', 'three'])
  })

  test('deleteSessionsOf ends all but one', async () => {
    await deleteSessionsOf('ada', 'two')
    expect(await ids()).toEqual(['hers', 'two'])
  })

  test('deleteSessionsOf ends all', async () => {
    await deleteSessionsOf('ada')
    expect(await ids()).toEqual(['hers'])
  })
})

describe('deleteDeadSessions', () => {
  test('removes what has ended and what was idle for too long, to the millisecond', async () => {
    const later = '2030-01-31T12:00:00.001Z'
    await insertSession(session('two', { expires_at: later }))
    await insertSession(session('idle', { expires_at: later, last_seen_at: since.toISOString() }))
    await deleteDeadSessions(noon, since)
    expect(await ids()).toEqual(['two'])
  })
})
