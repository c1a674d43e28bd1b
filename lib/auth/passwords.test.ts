import { hash, verify } from '@node-rs/argon2'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { hashPassword, verifyPassword } from './passwords.ts'

vi.mock('@node-rs/argon2', { spy: true })

const password = 'correct horse battery staple'
const realHash = await hashPassword(password)

beforeEach(() => vi.clearAllMocks())

describe('hashPassword', () => {
  test('makes an Argon2id hash of the cost that OWASP asks for', () => {
    expect(realHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  })

  test('salts: the same password never gives the same hash', async () => {
    expect(await hashPassword(password)).not.toBe(realHash)
  })
})

describe('verifyPassword', () => {
  test('accepts the password of the hash and no other', async () => {
    expect(await verifyPassword(realHash, password)).toBe(true)
    expect(await verifyPassword(realHash, `${password} `)).toBe(false)
    expect(await verifyPassword(realHash, '')).toBe(false)
  })

  test('looks at all 256 characters of a long password', async () => {
    const long = 'ü'.repeat(256)
    expect(await verifyPassword(await hashPassword(long), `${long.slice(0, 255)}u`)).toBe(false)
  })

  test.each([undefined, null])('matches nothing without a hash (%s)', async (missing) => {
    expect(await verifyPassword(missing, password)).toBe(false)
    expect(await verifyPassword(missing, '')).toBe(false)
  })

  test.each([undefined, null])(
    'does for no hash (%s) the very work it does for a wrong password',
    async (none) => {
      const workFor = async (passwordHash: typeof none | string) => {
        vi.clearAllMocks()
        await verifyPassword(passwordHash, 'wrong')
        const costs = vi
          .mocked(verify)
          .mock.calls.map(([encoded]) => String(encoded).replace(/\$[^$]*\$[^$]*$/, ''))
        return { hashes: vi.mocked(hash).mock.calls.length, costs }
      }
      // The unknown name first: nothing may be prepared at its expense.
      expect(await workFor(none)).toEqual({ hashes: 0, costs: ['$argon2id$v=19$m=19456,t=2,p=1'] })
      expect(await workFor(realHash)).toEqual(await workFor(none))
    },
  )

  test('compares the decoy in full, rather than failing on its form', async () => {
    await verifyPassword(undefined, 'wrong')
    await expect(vi.mocked(verify).mock.results[0]?.value).resolves.toBe(false)
  })
})
