import { expect, test } from 'vitest'
import { madeUpExchange } from '@/lib/course/checks/made-up-exchange'
import { judgeEmbedded } from './judge-embedded'

const embed = { cookie: 'sid', path: '/fixed' }
const line = 'sid=one; Path=/fixed; Secure; SameSite=none; Partitioned'
const visit = (lines: string[], value?: string | null) =>
  madeUpExchange({ path: '/fixed', lines, cookies: value === undefined ? [] : [{ name: 'sid', value }] })

test.each([
  ['a cookie that came with the second visit', [visit([line]), visit([], 'one')]],
  ['one that is set anew at each visit', [visit([line]), visit([line.replace('one', 'two')], 'one')]],
  ['one that was set some visits ago', [visit([line]), visit([], 'one'), visit([], 'one')]],
])('passes %s', (_, evidence) => {
  expect(judgeEmbedded(evidence, embed).status).toBe('passed')
})

test.each([
  ['nothing', []],
  ['visits of the broken one', [madeUpExchange({ path: '/broken', lines: [line] })]],
])('is not attempted with %s', (_, evidence) => {
  expect(judgeEmbedded(evidence, embed).status).toBe('not-attempted')
})

test.each([
  ['one visit', [visit([line])], 'Load it again.'],
  ['no line', [visit([]), visit([], 'one')], 'No visit before the last one set sid.'],
  [
    'a line that is not Partitioned, though it came back',
    [visit(['sid=one; Secure; SameSite=None']), visit([], 'one')],
    'lacks Partitioned.',
  ],
  [
    'a line with SameSite=Lax',
    [visit(['sid=one; SameSite=Lax']), visit([])],
    'lacks SameSite=None and Secure and Partitioned.',
  ],
  [
    'a value that only looks like the attribute',
    [visit(['sid=Partitioned; Secure; SameSite=None']), visit([])],
    'lacks Partitioned.',
  ],
  ['a browser that brings nothing', [visit([line]), visit([line])], 'came without sid'],
  ['a cookie from elsewhere', [visit([line]), visit([], null)], 'none of the visits before had set'],
  ['a cookie that was lost again', [visit([line]), visit([], 'one'), visit([line])], 'came without sid'],
])('fails %s', (_, evidence, because) => {
  const verdict = judgeEmbedded(evidence, embed)
  expect(verdict).toEqual({ status: 'failed', because: expect.stringContaining(because) as string })
})
