import { describe, expect, test } from 'vitest'
import { findGaps, gapProblem, MAX_GAP_LENGTH } from './gaps.ts'

const source = `
export const GET = exercise(async (gap) => {
  const a = await gap('a', { cookieStore, now }, () => undefined)
  return gap('b', { a }, () => ({ c: a }))
})`

describe('findGaps', () => {
  test('gives name, scope and text of each, in their order', () => {
    expect(findGaps(source)).toMatchObject([
      { name: 'a', scope: ['cookieStore', 'now'], text: 'undefined' },
      { name: 'b', scope: ['a'], text: '{ c: a }' },
    ])
    for (const { text, start, end } of findGaps(source)) expect(source.slice(start, end)).toBe(text)
  })

  test.each(['gap(name, {}, () => 1)', 'gap("a", {}, () => { return 1 })', 'gap("a", () => 1)', 'gap()'])(
    'refuses %s',
    (call) => {
      expect(() => findGaps(call)).toThrow('it must be gap(')
    },
  )

  test('refuses what is no JavaScript', () => {
    expect(() => findGaps('const a: string = 1')).toThrow(SyntaxError)
  })
})

describe('gapProblem', () => {
  test.each(['undefined', ' a ', '(a, b)', 'a, b', '{ a: 1 }', 'a // why', '() => 1', '`${a}`', '\n a\n'])(
    'finds none in %j',
    (text) => {
      expect(gapProblem(text)).toBeNull()
    },
  )

  test.each([
    ['undefined); evil(', 'parentheses differ'],
    ['a) + (b', 'parentheses differ'],
    ['a;', '“;” cannot stand here'],
    ['a b', '“b” cannot stand here'],
    ['await a', '“await” cannot stand here'],
    ['a } evil()', '“} evil()” cannot stand here'],
    ['', 'something is missing'],
    ['if (a) b', '“if (a) b” cannot stand here'],
    ['a +', 'something is missing'],
    ["'a", "“'a” cannot stand here"],
    ['/* a', '“/* a” cannot stand here'],
    ['x'.repeat(MAX_GAP_LENGTH + 1), '500 characters'],
    ['('.repeat(MAX_GAP_LENGTH), 'something is missing'],
  ])('finds one in %.30s', (text, problem) => {
    expect(gapProblem(text)).toContain(problem)
  })
})
