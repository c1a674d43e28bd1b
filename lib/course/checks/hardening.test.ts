import { describe, expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { hardening } from './hardening.ts'
import { madeUpExchange } from './made-up-exchange.ts'

/** What crossed, one after the other: a second each. */
function judge(...exchanges: Partial<Evidence>[]) {
  return hardening.judge(
    exchanges.map((given, index) =>
      madeUpExchange({ startedAt: index * 1000, at: index * 1000 + 10, ...given }),
    ),
  )
}

const ask = (line: string | null, id = 'ab12'): Partial<Evidence> => ({
  method: 'POST',
  lines: line === null ? [] : [line],
  answer: `Your id is ${id}.`,
})
const visit = (id?: string, answer = id ? `You came with the id ${id}.` : 'You came without an id.') => ({
  cookies: id ? [{ name: '__Host-task_id', value: id }] : [],
  answer,
})
const right = ask('__Host-task_id=ab12; Path=/; Secure; HttpOnly')
const insecure = ask('__Host-task_id=ab12; Path=/; HttpOnly')

describe('passes', () => {
  test('a right line whose cookie comes back and is read', () => {
    expect(judge(right, visit('ab12'))).toMatchObject({ status: 'passed' })
  })

  test('who has repaired the line, or the reading', () => {
    expect(judge(insecure, visit(), right, visit('ab12')).status).toBe('passed')
    expect(judge(right, visit('ab12', 'You came without an id.'), visit('ab12')).status).toBe('passed')
  })

  test('further attributes, and any case and order', () => {
    const line =
      '__Host-task_id=ab12; secure; MAX-AGE=600; httponly; SameSite=Strict; path=/elsewhere; Path=/'
    expect(judge(ask(line), visit('ab12')).status).toBe('passed')
  })
})

test('is not attempted with nothing, and with visits alone', () => {
  expect(judge().status).toBe('not-attempted')
  expect(judge(visit()).status).toBe('not-attempted')
})

describe('fails, and says why', () => {
  test.each<[string, Partial<Evidence>[], string]>([
    ['no line', [ask(null)], 'had no line that sets __Host-task_id'],
    ['another name', [ask('task_id=ab12; Path=/; Secure; HttpOnly')], 'had no line that sets __Host-task_id'],
    ['the name in another case', [ask('__host-task_id=ab12; Path=/; Secure; HttpOnly')], 'had no line'],
    [
      'the untouched gap',
      [ask('__Host-task_id=ab12; Path=/'), visit()],
      'it has no Secure. Browsers refuse it',
    ],
    [
      'a client that brings back what a browser refuses',
      [insecure, visit('ab12')],
      'breaks the promise of its name: it has no Secure',
    ],
    [
      'a path of its own',
      [ask('__Host-task_id=ab12; Path=/lessons; Secure; HttpOnly'), visit()],
      'its Path is /lessons, not /',
    ],
    ['no Path', [ask('__Host-task_id=ab12; Secure; HttpOnly'), visit()], 'it has no Path=/'],
    [
      'a Domain, and no Secure',
      [ask('__Host-task_id=ab12; Path=/; Domain=localhost; HttpOnly')],
      'it has no Secure, and it has the Domain localhost',
    ],
    ['no HttpOnly', [ask('__Host-task_id=ab12; Path=/; Secure'), visit('ab12')], 'it has no HttpOnly'],
    [
      'a time that is over',
      [ask('__Host-task_id=ab12; Path=/; Secure; HttpOnly; Max-Age=0'), visit()],
      'its time is over',
    ],
    ['another value', [ask('__Host-task_id=me; Path=/; Secure; HttpOnly'), visit('me')], 'holds “me”'],
    [
      'a gap that fails',
      [{ ...ask(null), status: 422, answer: 'Gap “keep”: oops' }],
      '422. Gap “keep”: oops',
    ],
    ['no visit', [right], 'is right. Now visit, with a browser.'],
    ['a visit before', [visit('ab12'), right], 'Now visit'],
    ['a visit that had left before', [right, { ...visit('ab12'), startedAt: 5 }], 'Now visit'],
    ['curl', [right, { ...visit('ab12'), isBrowser: false }], 'Now visit, with a browser.'],
    ['a browser that does not trust the address', [right, visit()], 'did not come back. Over plain http'],
    ['the newest visit without it', [right, visit('ab12'), visit()], 'did not come back'],
    ['one of an earlier try', [right, visit('cd34')], 'not the one of your last answer'],
    [
      'one that was changed',
      [right, { ...visit('ab12'), cookies: [{ name: '__Host-task_id', value: null }] }],
      'not the one of your last answer',
    ],
    ['an id that is not read', [right, visit('ab12', 'You came without an id.')], 'the id was not read'],
    [
      'a reading that fails',
      [right, { ...visit('ab12', 'Gap “id”: oops'), status: 422 }],
      '422. Gap “id”: oops',
    ],
  ])('%s', (_, exchanges, because) => {
    const verdict = judge(...exchanges)
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toContain(because)
  })
})
