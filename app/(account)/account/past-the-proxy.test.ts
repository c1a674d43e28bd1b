import { randomUUID } from 'node:crypto'
import { sealData } from 'iron-session'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { SESSION_SECONDS } from '@/lib/auth/session-lifetime'
import { getSessionPasswords } from '@/lib/auth/session-passwords'
import { getDb } from '@/lib/db/client'
import { deleteSession, insertSession } from '@/lib/db/sessions'
import { useTemporaryDatabase } from '@/lib/db/temporary-database'
import { insertUser } from '@/lib/db/users'
import { revokeDevice, revokeOtherDevices } from './actions'
import { POST as deleteAccount } from './delete/route'
import { POST as changePassword } from './password/route'

const sent = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }))

vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirected to ${to}`)
  },
}))
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }))
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (sent.cookies.has(name) ? { name, value: sent.cookies.get(name) } : undefined),
      set: () => undefined,
      delete: () => undefined,
    }),
  headers: () => Promise.resolve(sent.headers),
}))

useTemporaryDatabase()

/** The phone, which nobody but its owner may sign out. */
let phone: string

beforeEach(async () => {
  vi.stubEnv('SESSION_PASSWORDS', 'n'.repeat(32))
  sent.cookies.clear()
  sent.headers = new Headers()
  const created_at = new Date().toISOString()
  await insertUser({ id: 'ada', username: 'Ada', password_hash: 'hash', created_at, expires_at: null })
  phone = await startSession()
})

async function startSession(): Promise<string> {
  const sid = randomUUID()
  const now = new Date().toISOString()
  await insertSession({
    id: sid,
    user_id: 'ada',
    created_at: now,
    last_seen_at: now,
    expires_at: new Date(Date.now() + SESSION_SECONDS * 1000).toISOString(),
    is_remembered: 0,
    browser: '',
    system: '',
    password_version: 1,
  })
  const contents = { sid, userId: 'ada', issuedAt: Date.now(), renewedAt: Date.now() }
  sent.cookies.set('session', await sealData(contents, { password: getSessionPasswords().sealing }))
  return sid
}

const sessions = async () => (await getDb().selectFrom('sessions').select('id').execute()).map(({ id }) => id)

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const post = (fields: Record<string, string>) =>
  new Request('http://localhost:3000/', { method: 'POST', body: new URLSearchParams(fields) })

/** What an account can be made to do, each as its owner would ask for it. */
const acts = {
  revokeDevice: () => revokeDevice(formOf({ sid: phone })),
  revokeOtherDevices: () => revokeOtherDevices(),
  'the password form': () => changePassword(post({ current: 'correct horse', password: 'a fresh password' })),
  'the deletion form': () => deleteAccount(post({ confirmation: 'correct horse' })),
}

/** Where an act leads: an action by an error, as `redirect()` throws one, a handler by its answer. */
async function whereTo(act: () => Promise<Response | void>): Promise<string> {
  try {
    const answer = await act()
    return answer instanceof Response ? `${answer.status} ${answer.headers.get('location')}` : 'done'
  } catch (error) {
    return String(error)
  }
}

const visitors = {
  'without a cookie': () => Promise.resolve(sent.cookies.clear()),
  'with garbage': () => Promise.resolve(void sent.cookies.set('session', 'Fe26.2*1*a*b*c**d*e~2')),
  'with a revoked session': async () => deleteSession(await startSession()),
}

describe.each(Object.entries(visitors))('past the proxy, %s', (_, arrive) => {
  test.each(Object.entries(acts))('%s leads to the login and changes nothing', async (_, act) => {
    await arrive()
    expect(await whereTo(act)).toMatch(/\/login\?next=(?:\/|%2F)account/)
    expect(await sessions()).toEqual([phone])
    expect(await getDb().selectFrom('users').select('password_hash').execute()).toEqual([
      { password_hash: 'hash' },
    ])
  })
})

describe.each(['revokeDevice', 'revokeOtherDevices'] as const)('%s', (name) => {
  test('does what its owner asks', async () => {
    const own = await startSession()
    expect(await whereTo(acts[name])).toContain('/account?done=')
    expect(await sessions()).toEqual([own])
  })

  test.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
  ])('refuses its owner’s cookie from elsewhere, as by %j', async (headers) => {
    const own = await startSession()
    sent.headers = new Headers(headers)
    expect(await whereTo(acts[name])).toContain('A server action was refused')
    expect((await sessions()).sort()).toEqual([phone, own].sort())
  })
})
