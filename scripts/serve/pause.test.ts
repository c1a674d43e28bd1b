import { expect, test } from 'vitest'
import { createPause } from './pause.ts'

test('replaces a worker at once', () => {
  expect(createPause()(0)).toBe(0)
  expect(createPause()(60_000)).toBe(0)
})

test('waits longer and longer for one that ends soon, half a minute at most', () => {
  const pauseAfter = createPause()
  const pauses = [0, 9_999, 0, 0, 0, 0, 0, 0, 0].map(pauseAfter)
  expect(pauses).toEqual([0, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
})

test('begins anew after one that has lived', () => {
  const pauseAfter = createPause()
  expect([0, 0, 0, 10_000, 0].map(pauseAfter)).toEqual([0, 500, 1000, 0, 500])
})
