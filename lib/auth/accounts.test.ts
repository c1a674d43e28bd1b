import { hash, verify } from '@node-rs/argon2'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getDb } from '../db/client.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import {
  authenticate,
  changePassword,
  createAccount,
  createGuestAccount,
  deleteAccount,
  reauthenticate,
  suggestPassword,
} from './accounts.ts'

vi.mock('@node-rs/argon2', { spy: true })

useTemporaryDatabase()

const start = new Date('2030-01-31T12:00:00.000Z')

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: start }))
afterEach(() => vi.useRealTimers())

const users = () => getDb().selectFrom('users').selectAll().execute()

describe('createAccount', () => {
  test('makes an account that its name, in any case, and its password open', async () => {
    const account = await createAccount('Ada', 'correct horse')
    expect(account?.id).toMatch(/^[\da-f-]{36}$/)
    expect(await authenticate('Ada', 'correct horse')).toEqual(account)
    expect(await authenticate('aDA', 'correct horse')).toEqual(account)
  })

  test('stores no password, but a hash of it', async () => {
    await createAccount('Ada', 'correct horse')
    const [user] = await users()
    expect(user).toMatchObject({ username: 'Ada', expires_at: null, created_at: start.toISOString() })
    expect(user?.password_hash).toMatch(/^\$argon2id\$/)
    expect(JSON.stringify(user)).not.toContain('correct horse')
  })

  test('is null when the name is taken, and changes nothing about its owner', async () => {
    const account = await createAccount('Ada', 'correct horse')
    expect(await createAccount('ada', 'other password')).toBeNull()
    expect(await authenticate('ada', 'correct horse')).toEqual(account)
    expect(await authenticate('ada', 'other password')).toBeNull()
  })

  test('lets one of two simultaneous sign-ups win', async () => {
    const [first, second] = await Promise.all([
      createAccount('Ada', 'password one'),
      createAccount('ada', 'password two'),
    ])
    expect([first, second].filter((account) => account === null)).toHaveLength(1)
    expect(await authenticate('ada', first ? 'password one' : 'password two')).toEqual(first ?? second)
    expect(await users()).toHaveLength(1)
  })
})

describe('authenticate', () => {
  test('opens nothing with a wrong password', async () => {
    await createAccount('Ada', 'correct horse')
    for (const password of ['', 'Correct horse', 'correct horse ', 'correct hors']) {
      expect(await authenticate('Ada', password)).toBeNull()
    }
  })

  test('opens no guest account, with whatever password', async () => {
    await createGuestAccount()
    const [guest] = await users()
    for (const password of ['', 'null', 'undefined']) {
      expect(await authenticate(guest?.username ?? '', password)).toBeNull()
    }
  })

  test('works as much for an unknown name and for a guest as for a wrong password', async () => {
    await createAccount('Ada', 'correct horse')
    await createGuestAccount()
    const guest = (await users()).find(({ password_hash }) => password_hash === null)?.username ?? ''
    const workFor = async (name: string) => {
      vi.mocked(hash).mockClear()
      vi.mocked(verify).mockClear()
      await authenticate(name, 'wrong')
      return { hashes: vi.mocked(hash).mock.calls.length, comparisons: vi.mocked(verify).mock.calls.length }
    }
    const work = { hashes: 0, comparisons: 1 }
    expect([await workFor('nobody'), await workFor(guest), await workFor('Ada')]).toEqual([work, work, work])
  })
})

describe('createGuestAccount', () => {
  test('makes an account with a random name and no password, for a day', async () => {
    const { id } = await createGuestAccount()
    expect(await users()).toEqual([
      {
        id,
        username: expect.stringMatching(/^guest-[2-9a-km-z]{8}$/) as string,
        username_key: expect.stringMatching(/^guest-/) as string,
        password_hash: null,
        created_at: start.toISOString(),
        expires_at: '2030-02-01T12:00:00.000Z',
        password_version: 1,
      },
    ])
  })

  test('makes another one each time', async () => {
    await Promise.all([createGuestAccount(), createGuestAccount()])
    expect(new Set((await users()).map(({ username }) => username)).size).toBe(2)
  })
})

describe('a hash of another cost', () => {
  const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 }
  const hashNow = async () => (await users())[0]?.password_hash ?? ''

  test('is made anew by the login that proves the password, and by no other', async () => {
    const account = await createAccount('Ada', 'correct horse')
    const old = await hash('correct horse', cheap)
    await getDb().updateTable('users').set({ password_hash: old }).execute()
    expect(await authenticate('Ada', 'wrong')).toBeNull()
    expect(await hashNow()).toBe(old)
    expect(await authenticate('Ada', 'correct horse')).toEqual(account)
    expect(await hashNow()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await authenticate('Ada', 'correct horse')).toEqual(account)
  })

  test('stays as it is when the cost is today’s', async () => {
    await createAccount('Ada', 'correct horse')
    const before = await hashNow()
    await authenticate('Ada', 'correct horse')
    expect(await hashNow()).toBe(before)
  })
})

describe('changePassword', () => {
  test('gives the account the new password, and a new version', async () => {
    const account = await createAccount('Ada', 'correct horse')
    if (!account) throw new Error('Ada is taken.')
    const changed = await changePassword(account, 'battery staple')
    expect(changed).toEqual({ ...account, passwordVersion: 2 })
    expect(await authenticate('Ada', 'correct horse')).toBeNull()
    expect(await authenticate('Ada', 'battery staple')).toEqual(changed)
    expect(await reauthenticate(account.id, 'battery staple')).toEqual(changed)
  })

  test('lets one of two changes at the same moment win', async () => {
    const account = await createAccount('Ada', 'correct horse')
    if (!account) throw new Error('Ada is taken.')
    const changes = await Promise.all(
      ['password one', 'password two'].map((one) => changePassword(account, one)),
    )
    expect(changes.filter((change) => change === null)).toHaveLength(1)
    expect(await authenticate('Ada', changes[0] ? 'password one' : 'password two')).not.toBeNull()
  })
})

describe('deleteAccount', () => {
  test('removes it, so that its name is free and its password opens nothing', async () => {
    const account = await createAccount('Ada', 'correct horse')
    await deleteAccount(account?.id ?? '')
    expect(await users()).toEqual([])
    expect(await authenticate('Ada', 'correct horse')).toBeNull()
    expect(await createAccount('ada', 'other password')).not.toBeNull()
  })
})

describe('suggestPassword', () => {
  test('is 20 characters in groups of five, none of which look alike', () => {
    for (let round = 0; round < 50; round++) {
      expect(suggestPassword()).toMatch(/^[2-9a-km-z]{5}(-[2-9a-km-z]{5}){3}$/)
    }
  })

  test('never repeats', () => {
    expect(new Set(Array.from({ length: 100 }, suggestPassword)).size).toBe(100)
  })
})
