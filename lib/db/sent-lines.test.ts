import { describe, expect, test } from 'vitest'
import { getDb } from './client.ts'
import { deleteSentLines, deleteSentLinesBefore, findSentLine, insertSentLines } from './sent-lines.ts'
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
    await insertSentLines([row('a', 'mine')])
    expect(await findSentLine('a', 'mine', at(0))).toEqual(row('a', 'mine'))
  })

  test('does not find another learner’s line', async () => {
    await insertSentLines([row('a', 'mine')])
    for (const other of ['theirs', '', 'MINE', '%'])
      expect(await findSentLine('a', other, at(0))).toBeUndefined()
  })

  test('does not find a line from before the instant asked about', async () => {
    await insertSentLines([row('a', 'mine')])
    expect(await findSentLine('a', 'mine', at(1))).toBeUndefined()
  })
})

describe('insertSentLines', () => {
  const since = at(-10)

  test('keeps the newest of one learner, in whatever order they came, and all of the others', async () => {
    await insertSentLines([row('old', 'theirs', -1)])
    for (const milliseconds of [3, 1, 4, 0, 2])
      await insertSentLines([row(`m${milliseconds}`, 'mine', milliseconds)])
    await insertSentLines([row('m5', 'mine', 5), row('m6', 'mine', 6)], { since, labHash: 'mine', count: 3 })
    expect(await idsLeft()).toEqual(['old', 'm4', 'm5', 'm6'])
  })

  test('removes nothing while there are no more than that', async () => {
    await insertSentLines([row('a', 'mine')])
    await insertSentLines([row('b', 'mine', 1)], { since, labHash: 'mine', count: 2 })
    expect(await idsLeft()).toEqual(['a', 'b'])
  })

  test('removes every learner’s older lines, to the millisecond', async () => {
    await insertSentLines([row('a', 'mine', -11), row('b', 'theirs', -11), row('c', 'theirs', -10)])
    await insertSentLines([row('d', 'mine')], { since, labHash: 'mine', count: 2 })
    expect(await idsLeft()).toEqual(['c', 'd'])
  })

  test('takes no line at all', async () => {
    await insertSentLines([])
    expect(await idsLeft()).toEqual([])
  })
})

describe('deleteSentLinesBefore', () => {
  test('removes every learner’s older lines, to the millisecond', async () => {
    await insertSentLines([row('a', 'mine', -1)])
    await insertSentLines([row('b', 'theirs', -1)])
    await insertSentLines([row('c', 'mine', 0)])
    await deleteSentLinesBefore(at(0))
    expect(await idsLeft()).toEqual(['c'])
  })
})

describe('deleteSentLines', () => {
  test('removes the lines that are named, and none for no name', async () => {
    for (const id of ['a', 'b', 'c']) await insertSentLines([row(id, 'mine')])
    await deleteSentLines(['a', 'c', 'nothing'])
    await deleteSentLines([])
    expect(await idsLeft()).toEqual(['b'])
  })
})
