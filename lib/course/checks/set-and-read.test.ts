import { describe, expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { madeUpExchange } from './made-up-exchange.ts'
import { setAndRead } from './set-and-read.ts'

const first = '2030-01-31T12:00:00.000Z'
const second = '2030-01-31T12:00:05.000Z'

/** A visit that brought a value of last_visit, was answered, and set one. */
function visit(
  received: string | null | undefined,
  answer: string | null,
  set?: string,
  name = 'last_visit',
) {
  return madeUpExchange({
    cookies: received === undefined ? [] : [{ name, value: received && encodeURIComponent(received) }],
    lines: set === undefined ? [] : [`${name}=${encodeURIComponent(set)}; Path=/`],
    answer,
  })
}

const isFirst = 'This is your first visit.'
const shows = (date: string) => `Your last visit: ${date}`
const [one, two, tampered] = [
  visit(undefined, isFirst, first),
  visit(first, shows(first), second),
  visit('2026-99-99', isFirst, second),
]

const judge = (...evidence: Evidence[]) => setAndRead.judge(evidence)

describe('the check of set-and-read', () => {
  test('passes where each visit shows the one before, and a changed value is not believed', () => {
    expect(judge(one, two, tampered).status).toBe('passed')
    expect(judge(one, two, visit(null, isFirst, second)).status).toBe('passed')
    expect(judge(tampered, one, two, two, tampered, one).status).toBe('passed')
  })

  test('has not been attempted without a visit', () => {
    expect(judge()).toMatchObject({ status: 'not-attempted' })
    expect(judge({ ...one, method: 'POST' }, { ...one, path: '/below' }).status).toBe('not-attempted')
  })

  test.each<[string, Evidence[], string]>([
    ['nothing is set', [visit(undefined, isFirst)], 'whose value is a date'],
    ['something else is set', [visit(undefined, isFirst, 'yesterday')], 'whose value is a date'],
    ['a cookie of another name is set', [visit(undefined, isFirst, first, 'visit')], 'for last_visit'],
    ['the code failed', [{ ...one, status: 422, lines: [] }], 'answered with 422'],
    ['it has not come back', [one, one], 'visit once more'],
    ['it is read after it was overwritten', [one, visit(first, shows(second), second)], 'overwritten'],
    ['the answer tells nothing', [one, visit(first, null, second)], 'overwritten'],
    ['the visits are the wrong way round', [two, one], 'overwritten'],
    ['nothing was changed', [one, two], 'that you have changed'],
    ['something was changed too early only', [tampered, one, two], 'that you have changed'],
    ['a changed value is believed', [one, two, visit('2026-99-99', shows('2026-99-99'))], '2026-99-99'],
    ['the newest changed value is believed', [one, two, tampered, visit(null, shows(second))], 'changed'],
  ])('fails where %s', (_, evidence, because) => {
    const verdict = judge(...evidence)
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toContain(because)
  })
})
