import { describe, expect, test } from 'vitest'
import { getDb } from './client.ts'
import { deleteSentLines, deleteSentLinesBefore, findSentLine, insertSentLines } from './sent-lines.ts'
import { useTemporaryDatabase } from './temporary-database.ts'

useTemporaryDatabase()

const start = Date.parse('2030-01-31T12:00:00.000Z')
const at = (milliseconds: number) => new Date(start + milliseconds)
const lineOf = (id: string, milliseconds = 0) => ({
  id,
  line: `${id}=1; Path=/`,
  url: 'http://localhost:3000/first',
  created_at: at(milliseconds).toISOString(),
})
const keepAll = { since: at(-100), count: 100 }
const keep = (labHash: string, ...lines: Parameters<typeof lineOf>[]) =>
  insertSentLines(
    labHash,
    lines.map((line) => lineOf(...line)),
    keepAll,
  )
const idsLeft = async () => {
  const rows = await getDb().selectFrom('sent_lines').select('id').orderBy('created_at').execute()
  return rows.map(({ id }) => id)
}

describe('findSentLine', () => {
  test('finds a learner’s own line as it was kept', async () => {
    await keep('mine', ['a'])
    expect(await findSentLine('a', 'mine', at(0))).toEqual({ ...lineOf('a'), lab_hash: 'mine' })
  })

  test('does not find another learner’s line', async () => {
    await keep('mine', ['a'])
    for (const other of ['theirs', '', 'MINE', '%'])
      expect(await findSentLine('a', other, at(0))).toBeUndefined()
  })

  test('does not find a line from before the instant asked about', async () => {
    await keep('mine', ['a'])
    expect(await findSentLine('a', 'mine', at(1))).toBeUndefined()
  })
})

describe('insertSentLines', () => {
  test('keeps the newest of one learner, in whatever order they came, and all of the others', async () => {
    await keep('theirs', ['old', -1])
    await keep('mine', ['m3', 3], ['m1', 1], ['m4', 4], ['m0', 0], ['m2', 2])
    await insertSentLines('mine', [lineOf('m5', 5), lineOf('m6', 6)], { since: at(-100), count: 3 })
    expect(await idsLeft()).toEqual(['old', 'm4', 'm5', 'm6'])
  })

  test('removes nothing while there are no more than that', async () => {
    await keep('mine', ['a'])
    await insertSentLines('mine', [lineOf('b', 1)], { since: at(-100), count: 2 })
    expect(await idsLeft()).toEqual(['a', 'b'])
  })

  test('removes the learner’s older lines, to the millisecond', async () => {
    await keep('theirs', ['a', -11])
    await keep('mine', ['b', -11], ['c', -10])
    await insertSentLines('mine', [lineOf('d')], { since: at(-10), count: 100 })
    expect(await idsLeft()).toEqual(['a', 'c', 'd'])
  })

  test('takes no line at all', async () => {
    await keep('mine')
    expect(await idsLeft()).toEqual([])
  })
})

describe('deleteSentLinesBefore', () => {
  test('removes every learner’s older lines, to the millisecond', async () => {
    await keep('mine', ['a', -1], ['c', 0])
    await keep('theirs', ['b', -1])
    await deleteSentLinesBefore(at(0))
    expect(await idsLeft()).toEqual(['c'])
  })
})

describe('deleteSentLines', () => {
  test('removes the lines that are named, and none for no name', async () => {
    await keep('mine', ['a'], ['b'], ['c'])
    await deleteSentLines(['a', 'c', 'nothing'])
    await deleteSentLines([])
    expect(await idsLeft()).toEqual(['b'])
  })
})
