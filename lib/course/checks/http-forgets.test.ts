import { describe, expect, test } from 'vitest'
import { httpForgets } from './http-forgets.ts'
import { madeUpExchange as exchange } from './made-up-exchange.ts'

const arrive = exchange({ answer: 'Hello, Guest!' })
const tell = exchange({
  method: 'POST',
  lines: ['first_name=Ada; Path=/'],
  answer: 'I will know you next time.',
})
const known = (value: string | null, answer: string) =>
  exchange({ cookies: [{ name: 'first_name', value }], answer })
const comeBack = known('Ada', 'Hello, Ada!')

describe('passes', () => {
  test('a guest who gives a name and is greeted by it', () => {
    expect(httpForgets.judge([arrive, tell, comeBack]).status).toBe('passed')
  })

  test('a name that had to be encoded', () => {
    const line = { ...tell, lines: ['first_name=Zo%C3%AB; Path=/'] }
    expect(httpForgets.judge([arrive, line, known('Zo%C3%AB', 'Hello, Zoë!')]).status).toBe('passed')
  })

  test('who has repaired the mistake, whatever went wrong before', () => {
    const wrong = [exchange({ answer: 'Hello, undefined!' }), tell, known('Ada', 'Hello, undefined!')]
    expect(httpForgets.judge([...wrong, arrive, comeBack]).status).toBe('passed')
  })
})

describe('fails, and says why', () => {
  test.each([
    [
      'nothing but the untouched gap',
      [exchange({ answer: 'Hello, undefined!' })],
      /“Hello, undefined!”, not/,
    ],
    ['a name that is never set', [arrive], /No answer has set first_name/],
    [
      'a name that was only emptied',
      [arrive, { ...tell, lines: ['first_name=; Path=/'] }],
      /No answer has set/,
    ],
    ['a cookie of another name', [arrive, { ...tell, lines: ['first-name=Ada'] }], /No answer has set/],
    ['a name that has not come back', [arrive, tell], /has not come back yet/],
    [
      'a name that no answer of ours has set',
      [arrive, tell, known(null, 'Hello, Eve!')],
      /has not come back yet/,
    ],
    [
      'the cookie, not greeted by',
      [arrive, tell, known('Ada', 'Hello, Guest!')],
      /was answered “Hello, Guest!”/,
    ],
    ['another name', [arrive, tell, known('Ada', 'Hello, Bob!')], /was answered “Hello, Bob!”/],
    ['visits with the cookie only', [tell, comeBack], /start anew/],
    [
      'a name said to everybody',
      [exchange({ answer: 'Hello, Ada!' }), tell, comeBack],
      /not “Hello, Guest!”/,
    ],
    ['an answer that does not say what it was', [exchange({})], /answered “”/],
  ])('%s', (_, evidence, because) => {
    const verdict = httpForgets.judge(evidence)
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toMatch(because)
  })
})

test('says that nothing was tried', () => {
  expect(httpForgets.judge([]).status).toBe('not-attempted')
  expect(httpForgets.judge([tell]).status).toBe('not-attempted')
  expect(httpForgets.judge([{ ...arrive, path: '/elsewhere' }]).status).toBe('not-attempted')
})
