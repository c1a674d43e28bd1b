import { verify } from '@node-rs/argon2'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST } from '../../app/(account)/login/submit/route.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { verifyPassword } from './passwords.ts'
import { TooBusyError } from './work-queue.ts'

const jar = vi.hoisted(() => new Map<string, string>())

vi.mock('@node-rs/argon2', { spy: true })
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
      set: (name: string, value: string) => jar.set(name, value),
      delete: ({ name }: { name: string }) => jar.delete(name),
    }),
  headers: () => Promise.resolve(new Headers()),
}))

// Before anything reads the settings.
beforeEach(() => vi.stubEnv('WORKERS', '1'))
useTemporaryDatabase()

beforeEach(() => {
  jar.clear()
  vi.stubEnv('SESSION_PASSWORDS', 'n'.repeat(32))
})

describe('when passwords come faster than they can be checked', () => {
  test('one process alone checks two at once, 400 wait, and the next is answered 503 with Retry-After', async () => {
    const ends: (() => void)[] = []
    vi.mocked(verify).mockImplementation(() => new Promise((resolve) => ends.push(() => resolve(false))))
    const waiting = Array.from({ length: 402 }, () => verifyPassword(null, 'any'))
    expect(verify).toHaveBeenCalledTimes(2)
    await expect(verifyPassword(null, 'any')).rejects.toThrow(TooBusyError)

    const body = new URLSearchParams({ username: 'ada', password: 'any', next: '/protected' })
    const answer = await POST(new Request('http://localhost:3000/login/submit', { method: 'POST', body }))
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('10')
    const page = await answer.text()
    expect(page).toContain('The server is busy. Try again in 10 seconds.')
    expect(page).toContain('content="0; url=/login?next=%2Fprotected"')
    expect(JSON.parse(jar.get('form') ?? '')).toMatchObject({ username: 'ada', problems: ['too-busy'] })

    while (ends.length > 0) {
      ends.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await Promise.all(waiting)).toHaveLength(402)
    expect(verify).toHaveBeenCalledTimes(402)
  })
})
