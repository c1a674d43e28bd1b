import { expect, test } from 'vitest'
import { startLabSession } from '@/lib/course/lab-sessions'
import { useTemporaryDatabase } from '@/lib/db/temporary-database'
import { fetchLetters, fetchLogin, sidIn } from './backend'

useTemporaryDatabase()

const lettersFor = async (sid: string) => (await fetchLetters({ cookie: `backend_sid=${sid}` }, 'ada')).status

test('only the id of the newest login opens the letters', async () => {
  const old = sidIn(await fetchLogin('ada'))
  expect(await lettersFor(old)).toBe(200)
  const sid = sidIn(await fetchLogin('ada'))
  expect(await lettersFor(sid)).toBe(200)
  expect(await lettersFor(old)).toBe(401)
})

test('no session of another lesson opens the letters, and a login ends none', async () => {
  const other = await startLabSession('ada', 'Ada')
  await fetchLogin('ada')
  expect(await lettersFor(other)).toBe(401)
  expect(await fetchLetters({}, 'ada')).toHaveProperty('status', 401)
})
