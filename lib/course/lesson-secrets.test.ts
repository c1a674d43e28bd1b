import { expect, test } from 'vitest'
import { getDb } from '../db/client.ts'
import { findLessonCart, insertLessonCart } from '../db/lesson-carts.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { hashLabId, makeLabId } from '../wire/lab-id.ts'
import { forgetLearner } from '../wire/reset.ts'
import {
  addLessonSecret,
  dropOldLessonSecrets,
  oldestKeptLessonSession,
  readLessonPasswords,
  readLessonSecrets,
} from './lesson-secrets.ts'

useTemporaryDatabase()

const numbers = async (learner: string, holder = 'shop') =>
  (await readLessonSecrets(learner, holder)).map(({ number }) => number)

test('makes a learner a random secret, and finds it again', async () => {
  const [first] = await readLessonSecrets('ada', 'shop')
  const again = await readLessonSecrets('ada', 'shop')
  expect(again.map(({ secret }) => secret)).toEqual([first.secret])
  // iron-session takes none that is shorter.
  expect(first.secret.length).toBeGreaterThanOrEqual(32)
  for (const [learner, holder] of [
    ['bob', 'shop'],
    ['ada', 'worker 1'],
  ] as const)
    expect((await readLessonSecrets(learner, holder))[0].secret).not.toBe(first.secret)
})

test('two requests at once get the same first secret', async () => {
  const [a, b] = await Promise.all([readLessonSecrets('ada', 'shop'), readLessonSecrets('ada', 'shop')])
  expect(a).toEqual(b)
})

test('adds secrets, the newest first, and drops the old ones', async () => {
  await addLessonSecret('ada', 'shop')
  await addLessonSecret('ada', 'shop')
  await addLessonSecret('ada', 'other')
  expect(await numbers('ada')).toEqual([3, 2, 1])
  expect(Object.keys(await readLessonPasswords('ada', 'shop'))).toEqual(['1', '2', '3'])
  expect(await dropOldLessonSecrets('ada', 'shop')).toBe(2)
  expect(await numbers('ada')).toEqual([3])
  expect(await dropOldLessonSecrets('ada', 'shop')).toBe(0)
  expect(await numbers('ada', 'other')).toEqual([2, 1])
})

test('keeps five secrets', async () => {
  for (let count = 0; count < 9; count++) await addLessonSecret('ada', 'shop')
  expect(await numbers('ada')).toEqual([10, 9, 8, 7, 6])
})

test('keeps a learner’s newest carts, and forgets all of a day ago', async () => {
  const insert = (id: string, lab_hash: string, created_at: string) =>
    insertLessonCart({ id, lab_hash, cart: '{}', created_at }, 2)
  const now = Date.now()
  const at = (ago: number) => new Date(now - ago).toISOString()
  await insert('old', 'bob', at(25 * 60 * 60 * 1000))
  for (const id of ['a', 'b', 'c']) await insert(id, 'ada', at(1000 - id.charCodeAt(0)))
  const found = async (id: string) => (await findLessonCart(id, oldestKeptLessonSession())) !== undefined
  expect(await Promise.all(['old', 'a', 'b', 'c'].map(found))).toEqual([false, false, true, true])

  await readLessonSecrets('ada', 'shop')
  const rows = await getDb().selectFrom('lesson_carts').select('id').execute()
  expect(rows.map(({ id }) => id).sort()).toEqual(['b', 'c'])
})

test('forgetLearner removes one learner’s carts and secrets', async () => {
  const lab = makeLabId()
  const created_at = new Date().toISOString()
  for (const learner of [hashLabId(lab), 'bob']) {
    await readLessonSecrets(learner, 'shop')
    await insertLessonCart({ id: `of ${learner}`, lab_hash: learner, cart: '{}', created_at }, 9)
  }
  await forgetLearner(`lab=${lab}`)
  for (const table of ['lesson_carts', 'lesson_secrets'] as const) {
    const rows = await getDb().selectFrom(table).select('lab_hash').execute()
    expect(rows).toEqual([{ lab_hash: 'bob' }])
  }
})
