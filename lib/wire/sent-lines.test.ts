import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getDb } from '../db/client.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { hashLabId, readLabId } from './lab-id.ts'
import { findLines, getOutcome, sendLine } from './sent-lines.ts'

useTemporaryDatabase()

const start = new Date('2030-01-31T12:00:00.000Z')
const DAY = 24 * 60 * 60 * 1000

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: start }))
afterEach(() => vi.useRealTimers())

const requestWith = (cookie?: string) =>
  new Request('http://localhost:3000/first?x=1', { method: 'POST', headers: cookie ? { cookie } : {} })

/** Sends a line as to a browser that keeps the lab cookie, and gives its next request's headers. */
async function sendTo(cookie: string | undefined, line: string) {
  const { id, headers } = await sendLine(requestWith(cookie), line)
  const [sent, lab = ''] = headers.getSetCookie()
  const [labPair = ''] = lab.split(';')
  return { id, sent, lab, labPair, headers, next: new Headers({ cookie: labPair }) }
}

const rows = () => getDb().selectFrom('sent_lines').selectAll().execute()

describe('sendLine', () => {
  test('sends the line byte for byte, and the lab cookie after it', async () => {
    const { sent, lab, headers } = await sendTo(undefined, 'hello="you"; max-age=60;path=/')
    expect(sent).toBe('hello="you"; max-age=60;path=/')
    expect(lab).toMatch(/^lab=[\w-]{22}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('keeps the learner’s lab id, and makes a fresh one for each newcomer', async () => {
    const first = await sendTo(undefined, 'a=1')
    expect((await sendTo(`x=1; ${first.labPair}`, 'b=2')).labPair).toBe(first.labPair)
    expect((await sendTo(undefined, 'c=3')).labPair).not.toBe(first.labPair)
  })

  test('stores the address without its query, and of the lab id only a hash', async () => {
    const { id, labPair } = await sendTo(undefined, 'a=1')
    const labId = labPair.slice('lab='.length)
    expect(await rows()).toEqual([
      {
        id,
        lab_hash: hashLabId(labId),
        line: 'a=1',
        url: 'http://localhost:3000/first',
        created_at: start.toISOString(),
      },
    ])
    expect(JSON.stringify(await rows())).not.toContain(labId)
  })

  test('keeps a learner’s newest 300 lines, and does not count those of others', async () => {
    const other = await sendTo(undefined, 'other=1')
    const { id: oldest, labPair, next } = await sendTo(undefined, 'n0=1')
    for (let number = 1; number <= 300; number++) {
      vi.setSystemTime(start.getTime() + number)
      await sendTo(labPair, `n${number}=1`)
    }
    const mine = (await findLines(hashLabId(readLabId(next) ?? ''))).map((line) => line.split('=')[0])
    expect(mine).toEqual(Array.from({ length: 300 }, (_, index) => `n${index + 1}`))
    expect(await getOutcome(next, oldest, '/cookies')).toBeNull()
    expect(await getOutcome(other.next, other.id, '/cookies')).not.toBeNull()
  })

  test('removes the learner’s own lines that are over 24 hours old', async () => {
    const { labPair } = await sendTo(undefined, 'old=1')
    vi.setSystemTime(start.getTime() + DAY + 1)
    await sendTo(labPair, 'new=1')
    expect((await rows()).map(({ line }) => line)).toEqual(['new=1'])
  })
})

describe('getOutcome', () => {
  test('tells a learner what became of a line', async () => {
    const { id, labPair } = await sendTo(undefined, 'hello=you; Path=/')
    const back = new Headers({ cookie: `${labPair}; hello=you` })
    expect(await getOutcome(back, id, '/cookies')).toMatchObject({
      line: 'hello=you; Path=/',
      cookieHeader: 'lab=…; hello=you',
      cameBack: true,
    })
  })

  test('is null for another learner’s line, and for a visitor without a lab cookie', async () => {
    const mine = await sendTo(undefined, 'hello=you')
    const theirs = await sendTo(undefined, 'hello=you')
    expect(await getOutcome(theirs.next, mine.id, '/cookies')).toBeNull()
    expect(await getOutcome(new Headers(), mine.id, '/cookies')).toBeNull()
  })

  test('is null for a line over 24 hours old, though nobody has sent one since', async () => {
    const { id, next } = await sendTo(undefined, 'hello=you')
    vi.setSystemTime(start.getTime() + DAY)
    expect(await getOutcome(next, id, '/cookies')).not.toBeNull()
    vi.setSystemTime(start.getTime() + DAY + 1)
    expect(await getOutcome(next, id, '/cookies')).toBeNull()
  })

  test.each(['', 'x', '%', '00000000-0000-4000-8000-000000000000'])('is null for the id %j', async (id) => {
    const { next } = await sendTo(undefined, 'hello=you')
    expect(await getOutcome(next, id, '/cookies')).toBeNull()
  })
})

describe('readLabId', () => {
  const id = 'A-_z09A-_z09A-_z09A-_z'

  test('reads it among others', () => {
    expect(readLabId(new Headers({ cookie: `a=1; lab=${id}; b=2` }))).toBe(id)
  })

  test.each([
    '',
    'lab=',
    `LAB=${id}`,
    `xlab=${id}`,
    `lab=${id}x`,
    `lab=${id.slice(1)}`,
    `lab=${id.slice(1)}%`,
    `lab="${id}"`,
    `a=lab=${id}`,
  ])('takes %j for no lab id', (cookie) => {
    expect(readLabId(new Headers({ cookie }))).toBeNull()
  })
})
