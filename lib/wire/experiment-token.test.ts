import { describe, expect, test } from 'vitest'
import { getDb } from '../db/client.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { checkToken, giveToken, learnerOfToken } from './experiment-token.ts'

useTemporaryDatabase()

const now = new Date('2026-11-20T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

describe('giveToken', () => {
  test('makes two different secrets of 128 bits, and keeps neither', async () => {
    const { token, inboxKey } = await giveToken('ada', 'cross-site', now)
    expect([token, inboxKey]).toEqual([
      expect.stringMatching(/^[\w-]{22}$/),
      expect.stringMatching(/^[\w-]{22}$/),
    ])
    expect(token).not.toBe(inboxKey)
    const kept = JSON.stringify(await getDb().selectFrom('experiment_tokens').selectAll().execute())
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(inboxKey)
  })

  test('ends the learner’s earlier token, and nobody else’s', async () => {
    const first = await giveToken('ada', 'cross-site', now)
    const others = await giveToken('bob', 'cross-site', now)
    await giveToken('ada', 'cross-site', after(1))
    expect(await checkToken(first.token, 'cross-site', null, after(1))).toMatchObject({ status: 410 })
    expect(await checkToken(others.token, 'cross-site', null, after(1))).toMatchObject({ ok: true })
  })

  test('keeps ten of a learner, and none for longer than 75 minutes', async () => {
    await giveToken('bob', 'cross-site', now)
    for (let count = 0; count < 12; count++) await giveToken('ada', 'cross-site', after(76 + count / 60))
    const rows = await getDb().selectFrom('experiment_tokens').select('lab_hash').execute()
    expect(rows.map(({ lab_hash }) => lab_hash)).toEqual(Array<string>(10).fill('ada'))
  })
})

describe('checkToken', () => {
  test('accepts a token for 15 minutes, from a request that names its learner or nobody', async () => {
    const { token } = await giveToken('ada', 'cross-site', now)
    expect(await checkToken(token, 'cross-site', 'ada', after(14.9))).toMatchObject({ ok: true })
    expect(await checkToken(token, 'cross-site', null, after(14.9))).toMatchObject({ ok: true })
    expect(await checkToken(token, 'cross-site', null, after(15))).toMatchObject({ ok: false, status: 410 })
  })

  test('refuses another learner', async () => {
    const { token } = await giveToken('ada', 'cross-site', now)
    expect(await checkToken(token, 'cross-site', 'bob', now)).toMatchObject({ ok: false, status: 403 })
  })

  test.each([null, '', 'x', 'A'.repeat(22), 'A'.repeat(2_000_000), "' or 1=1 --", 'ünïcödé'])(
    'knows no token %.30s',
    async (token) => {
      await giveToken('ada', 'cross-site', now)
      expect(await checkToken(token, 'cross-site', null, now)).toMatchObject({ ok: false, status: 404 })
    },
  )

  test('does not take the key of the inbox for the token', async () => {
    const { inboxKey } = await giveToken('ada', 'cross-site', now)
    expect(await checkToken(inboxKey, 'cross-site', null, now)).toMatchObject({ status: 404 })
  })
})

describe('learnerOfToken', () => {
  test('names the learner while the token lives, and nobody before or after', async () => {
    const { token } = await giveToken('ada', 'cross-site', now)
    const learners = [after(-1), after(1), after(15)].map((at) => learnerOfToken(token, 'cross-site', at))
    expect(await Promise.all(learners)).toEqual([null, 'ada', null])
  })

  test('names nobody for another exercise', async () => {
    const { token } = await giveToken('ada', 'lesson:set-and-read', now)
    expect(await learnerOfToken(token, 'lesson:login', now)).toBeNull()
    expect(await learnerOfToken(token, 'lesson:set-and-read', now)).toBe('ada')
  })
})
