import { sealData } from 'iron-session'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { insertSession, touchSession } from '../db/sessions.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { insertUser } from '../db/users.ts'
import { getSessionPasswords, parsePasswords } from './session-passwords.ts'
import { IDLE_SECONDS, SESSION_SECONDS } from './session-lifetime.ts'
import { readSession, revokeSession } from './session.ts'

useTemporaryDatabase()

const now = new Date()
const created_at = now.toISOString()
const after = (seconds: number, milliseconds = 0) => new Date(now.getTime() + seconds * 1000 + milliseconds)
const expires_at = after(SESSION_SECONDS).toISOString()
const data = { sid: 'one', userId: 'ada', issuedAt: now.getTime(), renewedAt: now.getTime() }

beforeEach(async () => {
  vi.stubEnv('SESSION_PASSWORDS', 'n'.repeat(32))
  await insertUser({ id: 'ada', username: 'Ada', password_hash: 'hash', created_at, expires_at: null })
  await insertUser({ id: 'eve', username: 'Eve', password_hash: 'hash', created_at, expires_at: null })
  await insertSession({
    id: 'one',
    user_id: 'ada',
    created_at,
    last_seen_at: created_at,
    expires_at,
    is_remembered: 1,
    browser: 'Firefox',
    system: 'Linux',
    password_version: 1,
  })
})

const seal = (contents: unknown, ttl = SESSION_SECONDS, password = getSessionPasswords().sealing) =>
  sealData(contents, { password, ttl })

describe('readSession', () => {
  test('opens a seal whose row exists', async () => {
    expect(await readSession(await seal(data), now)).toEqual({
      sid: 'one',
      user: { id: 'ada', username: 'Ada' },
      isGuest: false,
      isRemembered: true,
      createdAt: now,
      renewedAt: now,
      lastSeenAt: now,
      expiresAt: new Date(expires_at),
    })
  })

  test('opens no copy of a revoked session’s seal', async () => {
    const copy = await seal(data)
    await revokeSession('one')
    expect(await readSession(copy, now)).toBeNull()
  })

  test('opens nothing 24 hours after the row was last seen, however new the seal', async () => {
    const renewed = await seal({ ...data, renewedAt: after(IDLE_SECONDS).getTime() })
    expect(await readSession(renewed, after(IDLE_SECONDS, -1))).not.toBeNull()
    expect(await readSession(renewed, after(IDLE_SECONDS))).toBeNull()
  })

  test('opens nothing 24 hours after the seal was made, however lately the row was seen', async () => {
    await touchSession('one', after(IDLE_SECONDS))
    expect(await readSession(await seal(data), after(IDLE_SECONDS, -1))).not.toBeNull()
    expect(await readSession(await seal(data), after(IDLE_SECONDS))).toBeNull()
  })

  test('opens nothing 30 days after the login, by the row and by the seal', async () => {
    await touchSession('one', after(SESSION_SECONDS))
    const renewedAt = after(SESSION_SECONDS, -1).getTime()
    const renewed = await seal({ ...data, renewedAt })
    expect(await readSession(renewed, after(SESSION_SECONDS, -1))).not.toBeNull()
    expect(await readSession(renewed, after(SESSION_SECONDS))).toBeNull()
    const issuedAt = now.getTime() - SESSION_SECONDS * 1000
    expect(await readSession(await seal({ ...data, issuedAt }), now)).toBeNull()
    expect(await readSession(await seal({ ...data, issuedAt: issuedAt + 1 }), now)).not.toBeNull()
  })

  test('opens no session of another user, nor one that never was', async () => {
    expect(await readSession(await seal({ ...data, userId: 'eve' }), now)).toBeNull()
    expect(await readSession(await seal({ ...data, sid: 'two' }), now)).toBeNull()
  })

  test('takes a foreign seal for none, even of a secret under a known id', async () => {
    const foreign = 'x'.repeat(32)
    const [id = ''] = Object.keys(getSessionPasswords().sealing)
    expect(
      await readSession(await seal(data, SESSION_SECONDS, parsePasswords([foreign]).sealing), now),
    ).toBeNull()
    expect(await readSession(await seal(data, SESSION_SECONDS, { [id]: foreign }), now)).toBeNull()
  })

  test('takes an expired seal for none, although its row exists', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now.getTime() - 7200_000 })
    const expired = await seal(data, 3600)
    vi.useRealTimers()
    expect(await readSession(expired, now)).toBeNull()
  })

  test.each([
    {},
    [],
    'one',
    { ...data, sid: 1 },
    { ...data, sid: { $ne: null } },
    { ...data, userId: null },
    { ...data, issuedAt: '0' },
    { ...data, renewedAt: null },
    { sid: 'one', userId: 'ada' },
    { sid: 'one', userId: 'ada', issuedAt: data.issuedAt },
  ])('takes a seal of %j for none', async (contents) => {
    expect(await readSession(await seal(contents), now)).toBeNull()
  })

  test.each([
    undefined,
    '',
    'x',
    '~2',
    '*******',
    'Fe26.2*1*a*b*c**d*e~2',
    'Fe26.2*constructor*a*b*c**d*e~2',
    'Fe26.2*__proto__*a*b*c**d*e',
    '\u00e9'.repeat(100),
    'x'.repeat(100_000),
  ])('takes the garbage %.40j for none', async (garbage) => {
    expect(await readSession(garbage, now)).toBeNull()
  })

  test.each(['', '~', '~1', '~2x', '~2.', '~22', '~7', '~2~2', ' ~2', '~2 '])(
    'takes a seal for none whose version, which is not sealed, was made %j',
    async (version) => {
      const whole = await seal(data)
      expect(whole).toMatch(/~2$/)
      expect(await readSession(whole.replace(/~2$/, version), now)).toBeNull()
    },
  )

  test('takes a seal for none of which any one letter is another one, or gone, or one too many', async () => {
    const whole = await seal(data)
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_*~'
    const changes = Array.from(whole).flatMap((_, at) => {
      const [before, from, after] = [whole.slice(0, at), whole.slice(at), whole.slice(at + 1)]
      // The last letter of a part in base64 has bits that say nothing.
      const isLast = /^[*~]|^$/.test(after)
      const others = Array.from(isLast ? letters : letters.charAt(at % letters.length))
      return [
        before,
        before + after,
        ...others.flatMap((letter) => [before + letter + from, before + letter + after]),
      ]
    })
    const changed = new Set(changes)
    changed.delete(whole)
    const opened: string[] = []
    for (const text of changed) if (await readSession(text, now)) opened.push(text)
    expect(opened).toEqual([])
    expect(await readSession(whole, now), 'the untouched one').not.toBeNull()
  })

  test('takes a seal for none of which any part is changed', async () => {
    const parts = (await seal(data)).split('*')
    for (const changed of parts.keys()) {
      for (const part of ['', '%', 'constructor', '__proto__', '0']) {
        expect(await readSession(parts.with(changed, part).join('*'), now)).toBeNull()
      }
    }
  })
})
