import { unsealData, type CookieJar } from 'iron-session'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { getDb } from '../db/client.ts'
import { insertSession } from '../db/sessions.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { insertUser } from '../db/users.ts'
import { keepAlive } from './keep-alive.ts'
import { IDLE_SECONDS, SESSION_SECONDS } from './session-lifetime.ts'
import { getSessionPasswords } from './session-passwords.ts'
import { revokeSession, type Session } from './session.ts'

useTemporaryDatabase()

const start = new Date('2030-01-31T12:00:00.000Z')
const after = (seconds: number, milliseconds = 0) => new Date(start.getTime() + seconds * 1000 + milliseconds)
const created_at = start.toISOString()

const session: Session = {
  sid: 'one',
  user: { id: 'ada', username: 'Ada' },
  isGuest: false,
  isRemembered: true,
  createdAt: start,
  renewedAt: start,
  lastSeenAt: start,
  expiresAt: after(SESSION_SECONDS),
}

beforeEach(async () => {
  vi.stubEnv('SESSION_PASSWORDS', 'n'.repeat(32))
  await insertUser({ id: 'ada', username: 'Ada', password_hash: 'hash', created_at, expires_at: null })
  await insertSession({
    id: 'one',
    user_id: 'ada',
    created_at,
    last_seen_at: created_at,
    expires_at: session.expiresAt.toISOString(),
    is_remembered: 1,
    browser: '',
    system: '',
    password_version: 1,
  })
})

/** A jar that keeps what is written into it. */
function createJar() {
  const written: { value: string; maxAge: number | undefined }[] = []
  const jar: CookieJar = {
    read: () => undefined,
    write: (_, value, { maxAge }) => written.push({ value, maxAge }),
  }
  return { jar, written }
}

async function lastSeen(): Promise<string | undefined> {
  const row = await getDb().selectFrom('sessions').select('last_seen_at').executeTakeFirst()
  return row?.last_seen_at
}

describe('keepAlive', () => {
  test('notes that a session was seen, at most once in five minutes', async () => {
    const { jar } = createJar()
    await keepAlive(session, jar, after(300, -1))
    expect(await lastSeen()).toBe(created_at)
    await keepAlive(session, jar, after(300))
    expect(await lastSeen()).toBe(after(300).toISOString())
  })

  test('gives no new seal in the first half of the idle window, and one in the second', async () => {
    const { jar, written } = createJar()
    await keepAlive(session, jar, after(IDLE_SECONDS / 2, -1))
    expect(written).toEqual([])
    const now = after(IDLE_SECONDS / 2)
    // iron-session has a clock of its own.
    vi.useFakeTimers({ toFake: ['Date'], now })
    await keepAlive(session, jar, now)
    expect(written).toHaveLength(1)
    const password = getSessionPasswords().opening
    expect(await unsealData(written[0]?.value ?? '', { password })).toEqual({
      sid: 'one',
      userId: 'ada',
      issuedAt: start.getTime(),
      renewedAt: now.getTime(),
    })
    vi.useRealTimers()
  })

  test('never moves the absolute end: the cookie of the 29th day lives for one more', async () => {
    const { jar, written } = createJar()
    await keepAlive(session, jar, after(29 * 86_400))
    expect(written[0]?.maxAge).toBe(86_400)
  })

  test('makes no lasting cookie of one that ends with the browser', async () => {
    const { jar, written } = createJar()
    await keepAlive({ ...session, isRemembered: false }, jar, after(IDLE_SECONDS / 2))
    expect(written).toHaveLength(1)
    expect(written[0]?.maxAge).toBeUndefined()
  })

  test('sets no cookie and makes no row, when another tab has logged out meanwhile', async () => {
    const { jar, written } = createJar()
    await revokeSession('one')
    await keepAlive(session, jar, after(IDLE_SECONDS / 2))
    expect(written).toEqual([])
    expect(await lastSeen()).toBeUndefined()
  })
})
