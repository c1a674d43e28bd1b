import { describe, expect, test } from 'vitest'
import { clinic } from './clinic.ts'
import { madeUpExchange as exchange } from './made-up-exchange.ts'

const line = 'backend_sid=one; Path=/lessons/clinic/exercise; HttpOnly'
const cookies = [{ name: 'backend_sid', value: 'one' }]
const logIn = exchange({ method: 'POST', lines: [line], answer: 'Welcome, Ada.' })
const letters = exchange({ cookies, answer: 'The backend answered: Ada’s letters.' })

describe('passes', () => {
  test.each([
    ['an id that goes to the browser and back', [logIn, letters]],
    [
      'a repair after a failed try',
      [exchange({ method: 'POST' }), exchange({ status: 401 }), logIn, letters],
    ],
    [
      'a second cookie of the name, where the right one comes too',
      [logIn, exchange({ cookies: [{ name: 'backend_sid', value: null }, ...cookies] })],
    ],
  ])('%s', (_, evidence) => {
    expect(clinic.judge(evidence)).toEqual({
      status: 'passed',
      because: 'backend_sid went from the backend to the browser and back, and the backend knew it.',
    })
  })
})

test('is not attempted before a login', () => {
  expect(clinic.judge([]).status).toBe('not-attempted')
  expect(clinic.judge([letters]).status).toBe('not-attempted')
})

describe('fails', () => {
  test.each([
    ['no line', [exchange({ method: 'POST' }), letters], 'has no line for backend_sid'],
    [
      'a line of another name',
      [exchange({ method: 'POST', lines: ['sid=one; HttpOnly'] }), letters],
      'has no line',
    ],
    [
      'a line without HttpOnly',
      [exchange({ method: 'POST', lines: ['backend_sid=one'] }), letters],
      'lacks HttpOnly',
    ],
    [
      'an expression without a value',
      [exchange({ method: 'POST', status: 422, answer: 'Gap “sendOn”: no' })],
      'with 422: Gap “sendOn”: no',
    ],
    ['nobody who reads the letters', [letters, logIn], 'Now read the letters.'],
    ['a cookie that stays at home', [logIn, exchange({ status: 401 })], 'without backend_sid'],
    [
      'the id of an older login',
      [logIn, exchange({ cookies: [{ name: 'backend_sid', value: 'old' }] })],
      'not from this login',
    ],
    [
      'an empty id',
      [
        exchange({ method: 'POST', lines: ['backend_sid=; HttpOnly'] }),
        exchange({ cookies: [{ name: 'backend_sid', value: '' }] }),
      ],
      'not from this login',
    ],
    ['a backend that gets no id', [logIn, exchange({ cookies, status: 401 })], 'did not carry the id'],
    [
      'headers that are none',
      [logIn, exchange({ cookies, status: 422, answer: 'The handler failed' })],
      'with 422',
    ],
    ['a break after a repair', [logIn, letters, exchange({ cookies, status: 401 })], 'did not carry the id'],
  ])('%s', (_, evidence, because) => {
    expect(clinic.judge(evidence)).toEqual({
      status: 'failed',
      because: expect.stringContaining(because) as string,
    })
  })
})
