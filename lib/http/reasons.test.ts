import { expect, test } from 'vitest'
import { explainReason, isReason, REASONS } from './reasons.ts'

test('puts every reason into a sentence', () => {
  for (const code of REASONS) expect(explainReason(code).sentence).toMatch(/^[A-Z].+\.$/)
})

test('cites the draft by section, or another document by name', () => {
  const sections = REASONS.map((code) => explainReason(code).section).filter((section) => section !== null)
  for (const section of sections) expect(section).toMatch(/^(§\d|draft-)/)
})

test('tells its own codes from others', () => {
  expect(REASONS.every(isReason)).toBe(true)
  expect(isReason('NoSuchReason')).toBe(false)
  expect(isReason('toString')).toBe(false)
})
