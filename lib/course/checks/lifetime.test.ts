import { describe, expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { lifetime } from './lifetime.ts'
import { madeUpExchange } from './made-up-exchange.ts'

const START = Date.UTC(2026, 10, 20, 12)

/** A visit some seconds after the first, what it brought, and what it was answered with. */
function visit(
  seconds: number,
  brought: number | string | null,
  count: number | string,
  more: Partial<Evidence> & { attributes?: string } = {},
): Evidence {
  const { attributes = '; Path=/; Max-Age=5', ...rest } = more
  const startedAt = START + seconds * 1000
  return madeUpExchange({
    startedAt,
    at: startedAt + 3,
    cookies: brought === null ? [] : [{ name: 'visits', value: String(brought) }],
    lines: [`visits=${count}${attributes}`],
    answer: `Visits: ${count}`,
    ...rest,
  })
}

const expires = (seconds: number) => `; Path=/; Expires=${new Date(START + seconds * 1000).toUTCString()}`
const judge = (...evidence: Evidence[]) => lifetime.judge(evidence)

describe('passes', () => {
  test('a count that came back, and began anew after its time', () => {
    expect(judge(visit(0, null, 1), visit(2, 1, 2), visit(8, null, 1)).status).toBe('passed')
  })

  test('with Expires, cut to whole seconds', () => {
    const visits = [
      visit(0.9, null, 1, { attributes: expires(5) }),
      visit(1.9, 1, 2, { attributes: expires(6) }),
      visit(6.1, null, 1, { attributes: expires(11) }),
    ]
    expect(judge(...visits).status).toBe('passed')
  })

  test('with a lifetime of two minutes', () => {
    const attributes = '; Max-Age=120'
    const visits = [
      visit(0, null, 1, { attributes }),
      visit(110, 1, 2, { attributes }),
      visit(231, null, 1, { attributes }),
    ]
    expect(judge(...visits).status).toBe('passed')
  })

  test('after a mistake that was repaired, with no reset', () => {
    const forever = { attributes: '; Max-Age=10000' }
    const visits = [visit(0, null, 1, forever), visit(20, 1, 2, forever), visit(40, 2, 3)]
    expect(judge(...visits, visit(42, 3, 4), visit(48, null, 1)).status).toBe('passed')
  })

  test('whatever curl asked for in between', () => {
    const curl = visit(3, null, 1, { isBrowser: false })
    expect(judge(visit(0, null, 1), visit(2, 1, 2), curl, visit(8, null, 1)).status).toBe('passed')
  })
})

describe('says what is missing', () => {
  test.each<[because: RegExp, evidence: Evidence[]]>([
    [/^visits was set for 5 seconds\. Visit again/, [visit(0, null, 1)]],
    [/came back and was counted\. Now let its 5 seconds pass/, [visit(0, null, 1), visit(2, 1, 2)]],
    [/was forgotten, but it had not come back before/, [visit(0, null, 1), visit(8, null, 1)]],
    [/came back and was counted\. Now let/, [visit(0, null, 1), visit(8, null, 1), visit(9, 1, 2)]],
  ])('%s', (because, evidence) => {
    expect(judge(...evidence)).toEqual({
      status: 'failed',
      because: expect.stringMatching(because) as string,
    })
  })

  test('nothing was tried', () => {
    expect(judge().status).toBe('not-attempted')
    expect(judge(visit(0, null, 1, { path: '/elsewhere' })).status).toBe('not-attempted')
    expect(judge(visit(0, null, 1, { method: 'POST' })).status).toBe('not-attempted')
  })
})

describe('names the mistake in the line', () => {
  test.each<[because: RegExp, attributes: string]>([
    [/^The last visit made visits a session cookie/, '; Path=/'],
    [/session cookie/, '; Max-Age=10s'],
    [/for 10000 seconds\. Max-Age counts seconds, and 10000 looks like milliseconds\./, '; Max-Age=10000'],
    [/^The last visit set visits for 4 seconds\. The exercise asks for 5 to 120 seconds\.$/, '; Max-Age=4'],
    [/^The last visit set visits for 121 seconds\. The exercise/, '; Max-Age=121'],
    [
      /^The last visit set visits for 3600 seconds\. The exercise/,
      '; Max-Age=3600; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    ],
    [/deletes visits/, '; Max-Age=0'],
    [/deletes visits/, '; Expires=Thu, 01 Jan 1970 00:00:05 GMT'],
  ])('%s', (because, attributes) => {
    const visits = [visit(0, null, 1), visit(2, 1, 2), visit(8, null, 1, { attributes })]
    expect(judge(...visits)).toEqual({ status: 'failed', because: expect.stringMatching(because) as string })
  })

  test('there is none', () => {
    expect(judge(visit(0, null, 1, { lines: ['visitors=1; Max-Age=5'] })).because).toMatch(
      /without a Set-Cookie/,
    )
  })

  test('its value is no number', () => {
    expect(judge(visit(0, null, 'NaN')).because).toBe(
      'The last visit set visits to “NaN”, which is no number.',
    )
  })

  test('the handler failed', () => {
    const answer = 'Gap “count”: ReferenceError'
    expect(judge(visit(0, null, 1, { status: 422, answer, lines: [] })).because).toContain(answer)
  })
})

describe('does not believe', () => {
  test.each<[because: RegExp, evidence: Evidence[]]>([
    [/still came 4 seconds after its time/, [visit(0, null, 1), visit(9, 1, 2)]],
    [/although its time was not over/, [visit(0, null, 1), visit(2, 1, 2), visit(4, null, 1)]],
    [/brought visits=1 and was answered 1, set to 1/, [visit(0, null, 1), visit(2, 1, 1)]],
    [
      /brought visits=1 and was answered 1, set to 2/,
      [visit(0, null, 1), visit(2, 1, 2, { answer: 'Visits: 1' })],
    ],
    [/answered without a number/, [visit(0, null, 1), visit(2, 1, 2, { answer: null })]],
    [
      /came without visits, and was answered 3, not 1/,
      [visit(0, null, 1), visit(2, 1, 2), visit(8, null, 3)],
    ],
    [/brought a visits that the visit before it had not set/, [visit(0, null, 1), visit(2, 41, 42)]],
    [/had not set/, [visit(0, null, 1), visit(2, null, 1, { cookies: [{ name: 'visits', value: null }] })]],
    [/Only a browser/, [0, 2, 8].map((seconds) => visit(seconds, null, 1, { isBrowser: false }))],
  ])('%s', (because, evidence) => {
    expect(judge(...evidence)).toEqual({
      status: 'failed',
      because: expect.stringMatching(because) as string,
    })
  })

  test('a request that was on its way when the time was over', () => {
    expect(judge(visit(0, null, 1), visit(5.5, 1, 2)).because).toMatch(/counted\. Now let/)
  })

  test('that a count went on where the newest visit shows that it did not', () => {
    const passed = [visit(0, null, 1), visit(2, 1, 2), visit(8, null, 1)]
    expect(judge(...passed, visit(20, 1, 2)).because).toMatch(/still came/)
  })
})
