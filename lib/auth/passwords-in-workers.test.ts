import { verify } from '@node-rs/argon2'
import { beforeEach, expect, test, vi } from 'vitest'
import { verifyPassword } from './passwords.ts'
import { TooBusyError } from './work-queue.ts'

vi.mock('@node-rs/argon2', { spy: true })
beforeEach(() => vi.stubEnv('WORKERS', '2'))

test('one of several workers checks one at a time, 200 wait, and the next is turned away', async () => {
  const ends: (() => void)[] = []
  vi.mocked(verify).mockImplementation(() => new Promise((resolve) => ends.push(() => resolve(false))))
  const waiting = Array.from({ length: 201 }, () => verifyPassword(null, 'any'))
  expect(verify).toHaveBeenCalledTimes(1)
  await expect(verifyPassword(null, 'any')).rejects.toThrow(TooBusyError)
  while (ends.length > 0) {
    ends.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await Promise.all(waiting)).toHaveLength(201)
})
