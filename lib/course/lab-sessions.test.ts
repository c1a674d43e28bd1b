import { expect, test, vi } from 'vitest'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import {
  endLabSession,
  listLabSessions,
  readLabSession,
  reuseLabSession,
  startLabSession,
} from './lab-sessions.ts'

useTemporaryDatabase()

test('a session belongs to its learner, until it ends', async () => {
  const id = await startLabSession('ada', 'Ada')
  expect(id).toMatch(/^[\w-]{22}$/)
  expect(await readLabSession('ada', id)).toEqual({ id, username: 'Ada' })
  expect(await readLabSession('bob', id)).toBeNull()
  await endLabSession('bob', id)
  expect(await readLabSession('ada', id)).not.toBeNull()
  await endLabSession('ada', id)
  expect(await readLabSession('ada', id)).toBeNull()
})

test('finds nothing for no id, an empty one and one of somebody’s invention', async () => {
  for (const id of [undefined, '', 'x', "' or 1=1 --"]) expect(await readLabSession('ada', id)).toBeNull()
})

test('a session from before the login can be signed in to, which is the mistake', async () => {
  const id = await startLabSession('ada', null)
  await reuseLabSession('bob', id, 'Mallory')
  expect(await readLabSession('ada', id)).toEqual({ id, username: null })
  await reuseLabSession('ada', id, 'Ada')
  expect(await readLabSession('ada', id)).toEqual({ id, username: 'Ada' })
})

test('keeps the newest twenty of a learner, for a day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
  for (let index = 0; index < 22; index++) {
    vi.setSystemTime(Date.now() + 1000)
    await startLabSession('ada', `Ada ${index}`)
  }
  const names = (await listLabSessions('ada')).map(({ username }) => username)
  expect(names).toHaveLength(20)
  expect(names[0]).toBe('Ada 21')
  vi.setSystemTime(new Date('2026-11-21T10:01:00Z'))
  await startLabSession('bob', null)
  expect(await listLabSessions('ada')).toEqual([])
  vi.useRealTimers()
})
