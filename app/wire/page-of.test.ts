import { expect, test } from 'vitest'
import type { WireEntry } from '@/lib/wire/wire-entry'
import { pageOf, SHOWN } from './page-of.ts'

const all = Array.from({ length: 2 * SHOWN + 5 }, (_, index) => ({ id: `id${index}` }) as WireEntry)

test('leads from the newest to the oldest, each exchange once', () => {
  const seen: string[] = []
  for (let before: string | undefined; ;) {
    const { entries, older, isNewest } = pageOf(all, before)
    expect(isNewest).toBe(before === undefined)
    seen.unshift(...entries.map(({ id }) => id))
    if (older === null) break
    before = older
  }
  expect(seen).toEqual(all.map(({ id }) => id))
})

test('shows all of few', () => {
  expect(pageOf(all.slice(0, SHOWN), undefined)).toEqual({
    entries: all.slice(0, SHOWN),
    older: null,
    isNewest: true,
  })
  expect(pageOf([], undefined)).toEqual({ entries: [], older: null, isNewest: true })
})

test.each(['nothing', '', ['id1', 'id2'], 'id0'])(
  'shows the newest before %o, which begins no page',
  (before) => {
    expect(pageOf(all, before).entries.at(-1)).toBe(all.at(-1))
  },
)
