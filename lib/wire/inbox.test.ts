import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteExperimentTokensOf } from '../db/experiment-tokens.ts'
import { getDb } from '../db/client.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { giveToken } from './experiment-token.ts'
import { addToInbox, readInbox, readInboxOf } from './inbox.ts'

useTemporaryDatabase()

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') }))
afterEach(() => vi.useRealTimers())

const texts = async (key: string) => (await readInbox(key))?.map(({ text }) => text)

describe('addToInbox', () => {
  test('adds to the inbox of its token, the newest first, and to no other', async () => {
    const ada = await giveToken('ada', 'cross-site')
    const bob = await giveToken('bob', 'cross-site')
    expect(await addToInbox(ada.token, 'one')).toBeNull()
    vi.advanceTimersByTime(1)
    expect(await addToInbox(ada.token, '<b>two\0')).toBeNull()
    expect(await texts(ada.inboxKey)).toEqual(['<b>two\uFFFD', 'one'])
    expect(await texts(bob.inboxKey)).toEqual([])
  })

  test('keeps the newest 50', async () => {
    const { token, inboxKey } = await giveToken('ada', 'cross-site')
    for (let count = 0; count < 52; count++) {
      vi.advanceTimersByTime(1)
      await addToInbox(token, String(count))
    }
    const kept = await texts(inboxKey)
    expect(kept).toHaveLength(50)
    expect([kept?.at(0), kept?.at(-1)]).toEqual(['51', '2'])
  })

  test('adds nothing by a token that has ended', async () => {
    const { token, inboxKey } = await giveToken('ada', 'cross-site')
    vi.advanceTimersByTime(15 * 60_000)
    expect(await addToInbox(token, 'late')).toMatchObject({ status: 410 })
    expect(await texts(inboxKey)).toEqual([])
  })
})

describe('readInbox', () => {
  test.each([null, '', 'x'])('opens nothing by the key %j', async (key) => {
    expect(await readInbox(key)).toBeNull()
  })

  test('opens nothing by the token: it can only write', async () => {
    const { token } = await giveToken('ada', 'cross-site')
    expect(await readInbox(token)).toBeNull()
  })

  test('shows nothing that is over an hour old', async () => {
    const { token, inboxKey } = await giveToken('ada', 'cross-site')
    await addToInbox(token, 'one')
    vi.advanceTimersByTime(60 * 60_000)
    expect(await texts(inboxKey)).toEqual(['one'])
    vi.advanceTimersByTime(1)
    expect(await texts(inboxKey)).toEqual([])
  })

  test('goes with the tokens of its learner', async () => {
    const { token, inboxKey } = await giveToken('ada', 'cross-site')
    await addToInbox(token, 'one')
    await deleteExperimentTokensOf('ada')
    expect(await readInbox(inboxKey)).toBeNull()
    expect(await getDb().selectFrom('inbox_items').selectAll().execute()).toEqual([])
  })
})

describe('readInboxOf', () => {
  test('reads the newest inbox of a learner, and of no attack', async () => {
    expect(await readInboxOf('ada')).toBeNull()
    const attack = await giveToken('ada', 'cross-site')
    const first = await giveToken('ada', 'inbox')
    await addToInbox(attack.token, 'of the attack')
    await addToInbox(first.token, 'tea')
    expect(await readInboxOf('ada')).toMatchObject([{ text: 'tea' }])
    expect(await readInboxOf('bob')).toBeNull()
    vi.advanceTimersByTime(1)
    const second = await giveToken('ada', 'inbox')
    expect(await readInboxOf('ada')).toEqual([])
    expect(await addToInbox(first.token, 'late')).toMatchObject({ status: 410 })
    expect(await addToInbox(second.token, 'milk')).toBeNull()
    expect(await readInboxOf('ada')).toMatchObject([{ text: 'milk' }])
  })
})
