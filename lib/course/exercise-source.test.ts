import { describe, expect, test } from 'vitest'
import { readExerciseSource } from './exercise-source.ts'
import { gapProblem, type Gap } from './gaps.ts'
import { lessons } from './lessons.ts'

describe.each(lessons)('the exercise of $slug', (lesson) => {
  const { code, gaps, solution } = readExerciseSource(lesson)

  test('has one to three gaps, each once', () => {
    const names = gaps.map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(1)
    expect(names.length).toBeLessThanOrEqual(3)
    expect(new Set(names).size).toBe(names.length)
  })

  test('has a solution that differs in the gaps, and in nothing else', () => {
    const texts = Object.fromEntries(solution.gaps.map(({ name, text }) => [name, text]))
    expect(around(code, gaps)).toBe(around(solution.code, solution.gaps))
    for (const { name, text } of gaps) expect(texts[name], name).not.toBe(text)
  })

  test('has expressions that the form takes', () => {
    expect([...gaps, ...solution.gaps].map(({ text }) => gapProblem(text)).filter(Boolean)).toEqual([])
  })
})

/** What stands around the gaps, without what the formatter adds to a long line. */
function around(code: string, gaps: readonly Gap[]): string {
  return gaps
    .reduceRight((text, { start, end }) => `${text.slice(0, start)}…${text.slice(end)}`, code)
    .replace(/\s/g, '')
    .replaceAll(',)', ')')
}
