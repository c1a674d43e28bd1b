import { expect, test } from 'vitest'
import { raceProcesses } from '../race-processes.ts'
import { exchangeId, shiftBack } from './exchange-id.ts'

test('sorts by time, and within one millisecond by the order in which they were made', () => {
  const ids = [1, 1, 1, 2, Date.now()].map(exchangeId)
  expect(ids.toSorted()).toEqual(ids)
})

test('sorts what several processes make within one millisecond', async () => {
  const body = `
    const before = process.hrtime.bigint()
    const id = module.exchangeId(1)
    return { id, before: String(before), after: String(process.hrtime.bigint()) }`
  const rounds = await raceProcesses(new URL('exchange-id.ts', import.meta.url), body)
  const made = rounds.flat() as { id: string; before: string; after: string }[]
  const inOrder = made.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  for (const [index, later] of inOrder.entries()) {
    const earlier = inOrder[index - 1]
    if (earlier) expect(BigInt(earlier.before)).toBeLessThanOrEqual(BigInt(later.after))
  }
  expect(new Set(made.map(({ id }) => id)).size).toBe(120)
})

test('turns back in time, and never before 1970', () => {
  const id = exchangeId(10_000)
  expect(shiftBack(id, 4_000) < exchangeId(6_000)).toBe(true)
  expect(shiftBack(id, 4_000) > exchangeId(5_999)).toBe(true)
  expect(shiftBack(id, 60_000) < exchangeId(0)).toBe(true)
})

test.each(['', '9', 'nonsense-text'])('takes %j for no id', (text) => {
  expect(shiftBack(text, 1)).toBe('')
})
