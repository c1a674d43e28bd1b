import { expect, test } from 'vitest'
import { formatWait } from './format-wait.ts'

test.each([
  [0, '1 second'],
  [0.2, '1 second'],
  [2, '2 seconds'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [61, '2 minutes'],
  [900, '15 minutes'],
])('%s seconds are %s', (seconds, words) => {
  expect(formatWait(seconds)).toBe(words)
})
