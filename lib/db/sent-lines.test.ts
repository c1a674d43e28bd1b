import { describe, expect, test } from 'vitest'
import { getDb } from './client.ts'
import {
  deleteSentLinesBefore,
  findSentLine,
  insertSentLine,
  keepNewestSentLines,
  takeSentLines,
} from './sent-lines.ts'
import { useTemporaryDatabase } from './temporary-database.ts'

useTemporaryDatabase()

const start = Date.parse('2030-01-31T12:00:00.000Z')
const at = (milliseconds: number) => new Date(start + milliseconds)
const row = (id: string, lab_hash: string, milliseconds = 0) => ({
  id,
  lab_hash,
  line: `${id}=1; Path=/`,
  url: 'http://localhost:3000/first',
  created_at: at(milliseconds).toISOString(),
})
const idsLeft = async () => {
  const rows = await getDb().selectFrom('sent_lines').select('id').orderBy('created_at').execute()
  return rows.map(({ id }) => id)
}

describe('findSentLine', () => {
  test('finds a learner’s own line as it was kept', async () => {
    await insertSentLine(row('a', 'mine'))
    expect(await findSentLine('a', 'mine', at(0))).toEqual(row('a', 'mine'))
  })

  test('does not find another learner’s line', async () => {
    await insertSentLine(row('a', 'mine'))
    for (const other of ['theirs', '', 'MINE', '%'])
      expect(await findSentLine('a', other, at(0))).toBeUndefined()
  })

  test('does not find a line from before the instant asked about', async () => {
    await insertSentLine(row('a', 'mine'))
    expect(await findSentLine('a', 'mine', at(1))).toBeUndefined()
  })
})

describe('keepNewestSentLines', () => {
  test('keeps the newest of one learner, in whatever order they came, and all of the others', async () => {
    for (const milliseconds of [3, 1, 4, 0, 2])
      await insertSentLine(row(`m${milliseconds}`, 'mine', milliseconds))
    await insertSentLine(row('old', 'theirs', -1))
    await keepNewestSentLines('mine', 2)
    expect(await idsLeft()).toEqual(['old', 'm3', 'm4'])
  })

  test('removes nothing while there are no more than that', async () => {
    await insertSentLine(row('a', 'mine'))
    await insertSentLine(row('b', 'mine', 1))
    await keepNewestSentLines('mine', 2)
    expect(await idsLeft()).toEqual(['a', 'b'])
  })
})

describe('deleteSentLinesBefore', () => {
  test('removes every learner’s older lines, to the millisecond', async () => {
    await insertSentLine(row('a', 'mine', -1))
    await insertSentLine(row('b', 'theirs', -1))
    await insertSentLine(row('c', 'mine', 0))
    await deleteSentLinesBefore(at(0))
    expect(await idsLeft()).toEqual(['c'])
  })
})

describe('takeSentLines', () => {
  test('removes one learner’s lines and gives them back, the oldest first', async () => {
    await insertSentLine(row('b', 'mine', 1))
    await insertSentLine(row('a', 'mine', 0))
    await insertSentLine(row('x', 'theirs'))
    expect((await takeSentLines('mine')).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(await idsLeft()).toEqual(['x'])
    expect(await takeSentLines('mine')).toEqual([])
  })
})
