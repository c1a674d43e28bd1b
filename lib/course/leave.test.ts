import { expect, test } from 'vitest'
import { createAccount } from '../auth/accounts.ts'
import { findExchanges, insertExchanges } from '../db/exchanges.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { hashLabId, makeLabId } from '../wire/lab-id.ts'
import { findFills, saveFills } from './gap-fills.ts'
import { handOverProgress } from './leave.ts'
import { findLesson } from './lessons.ts'
import { markPassed, readProgress } from './progress.ts'

useTemporaryDatabase()

const slug = 'set-and-read'
const lesson = findLesson(slug)
if (!lesson) throw new Error('The lesson is gone.')

async function practise() {
  const lab = makeLabId()
  const hash = hashLabId(lab)
  const created_at = new Date().toISOString()
  const row = { lab_hash: hash, kind: 'fetch', created_at, content: '{}' }
  await insertExchanges([
    { ...row, id: `${hash}-1`, exercise: slug },
    { ...row, id: `${hash}-2`, exercise: null },
  ])
  if (lesson) await saveFills(hash, lesson, { lastVisit: '1' })
  await markPassed(`lab:${hash}`, slug)
  return { hash, headers: new Headers({ cookie: `lab=${lab}` }) }
}

const kept = async (hash: string) => ({
  exercises: (await findExchanges(hash, new Date(0))).map(({ exercise }) => exercise),
  fills: await findFills(hash, slug),
  passed: (await readProgress(`lab:${hash}`)).passed,
})

test('who logs out takes the progress along, and leaves neither evidence nor gaps', async () => {
  const { hash, headers } = await practise()
  const id = (await createAccount('Ada', 'correct horse'))?.id ?? ''
  await handOverProgress(headers, { id, username: 'Ada' })
  expect(await kept(hash)).toEqual({ exercises: [null], fills: {}, passed: [] })
  expect((await readProgress(`user:${id}`)).passed).toEqual([slug])
})

test('where nobody is signed in, nothing is changed', async () => {
  const { hash, headers } = await practise()
  await handOverProgress(headers, null)
  expect(await kept(hash)).toEqual({ exercises: [slug, null], fills: { lastVisit: '1' }, passed: [slug] })
})
