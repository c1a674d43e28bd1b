import { expect, test } from 'vitest'
import { mergeEntries } from './merge-entries.ts'
import type { WireEntry } from './wire-entry.ts'

function entry(id: string, target = '/'): WireEntry {
  const nothing = { cookies: null, cookiesLeftOut: 0, cookieBytes: 0, context: {}, lines: [] }
  const facts = { startedAt: 0, at: 0, kind: 'document', method: 'GET', origin: '', status: 200 } as const
  return { ...nothing, ...facts, id, target }
}
const ids = (entries: WireEntry[]) => entries.map(({ id }) => id)

test('puts one that was stored late where it belongs', () => {
  const known = mergeEntries([], [entry('a'), entry('d')])
  expect(ids(mergeEntries(known, [entry('b'), entry('e')]))).toEqual(['a', 'b', 'd', 'e'])
})

test('has each once, as it was read last', () => {
  const merged = mergeEntries([entry('a', '/old'), entry('b')], [entry('a', '/new')])
  expect(merged.map(({ id, target }) => id + target)).toEqual(['a/new', 'b/'])
})

test('keeps the newest hundred', () => {
  const many = Array.from({ length: 150 }, (_, index) => entry(String(1000 + index)))
  expect(ids(mergeEntries(many.slice(0, 120), many.slice(50)))).toEqual(ids(many.slice(50)))
})
