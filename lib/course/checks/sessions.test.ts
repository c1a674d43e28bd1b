import { describe, expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { sessions } from './sessions.ts'
import { madeUpExchange } from './made-up-exchange.ts'

const exchange = (given: Partial<Evidence>) => madeUpExchange({ method: 'POST', ...given })

const brings = (value: string | null) => ({ cookies: [{ name: 'checkout', value }] })
const sets = (value: string) => ({ lines: [`checkout=${value}; Path=/; HttpOnly`] })

const start = (value: string) => exchange({ path: '/start', ...sets(value) })
const use = (from: string, to: string) =>
  exchange({ ...brings(from), ...sets(to), answer: 'The code is used.' })
const look = (value: string | null, answer: string) => exchange({ method: 'GET', ...brings(value), answer })
const flip = (from: string, to: string) => exchange({ path: '/flip', ...brings(from), ...sets(to) })
const rotate = exchange({ path: '/rotate' })

const clean = 'This session holds: basket=tea, username=Ada'
const unclean = 'This session holds: basket=tea, code=123456, username=Ada'

const codeIsOut = [start('s1'), use('s1', 'u1'), look('u1', clean)]
const flipIsNamed = [flip('u1', 'f1'), look('f1', 'Please log in again: invalid')]
const rotationIsNamed = [start('s2'), rotate, look('s2', 'Please log in again: unknown-password')]
const all = [...codeIsOut, ...flipIsNamed, ...rotationIsNamed]

describe('passes', () => {
  test('a session without its code, and two reasons', () => {
    expect(sessions.judge(all).status).toBe('passed')
  })

  test('who has repaired each mistake, whatever went wrong before', () => {
    const wrong = [
      look(null, 'Something went wrong.'),
      start('s0'),
      use('s0', 'u0'),
      look('u0', unclean),
      flip('u0', 'f0'),
      look('f0', 'Something went wrong.'),
      rotate,
      look('u0', 'Something went wrong.'),
    ]
    expect(sessions.judge([...wrong, ...all]).status).toBe('passed')
  })

  test('looking again later, with whatever cookie', () => {
    expect(sessions.judge([...all, look(null, 'x'), start('s3'), look('s3', unclean)]).status).toBe('passed')
  })
})

const say = (flipped: string, rotated: string) => [
  ...codeIsOut,
  flip('u1', 'f1'),
  look('f1', flipped),
  start('s2'),
  rotate,
  look('s2', rotated),
]

describe('fails, and says why', () => {
  test.each<[string, Evidence[], RegExp]>([
    ['a code that was never used', [start('s1'), look('s1', unclean)], /get a code, then use it/],
    [
      'a code used without a session',
      [exchange({ answer: 'There is no session' })],
      /get a code, then use it/,
    ],
    [
      'a code taken out of a session that no start has made',
      [use('x', 'u1'), look('u1', clean)],
      /get a code, then use it/,
    ],
    [
      'an expression that has no value',
      [start('s1'), exchange({ ...brings('s1'), status: 422, answer: 'Gap “next”: no' })],
      /set no checkout: “Gap “next”: no”/,
    ],
    ['nobody has looked', [start('s1'), use('s1', 'u1')], /Look at what/],
    [
      'only the old session was looked at',
      [start('s1'), use('s1', 'u1'), look('s1', unclean)],
      /Look at what/,
    ],
    ['the untouched gap', [start('s1'), use('s1', 'u1'), look('u1', unclean)], /the code is still in it/],
    [
      'everything thrown away',
      [start('s1'), use('s1', 'u1'), look('u1', 'This session holds: ')],
      /basket and username shall stay/,
    ],
    [
      'the code kept under another name',
      [start('s1'), use('s1', 'u1'), look('u1', 'This session holds: basket=123456, username=Ada')],
      /basket and username shall stay/,
    ],
    [
      'a mistake that came back',
      [...all, start('s9'), use('s9', 'u9'), look('u9', unclean)],
      /the code is still in it/,
    ],
    ['no byte changed', codeIsOut, /change one byte/],
    [
      'a changed byte that nobody looked at',
      [...codeIsOut, flip('u1', 'f1')],
      /Look at what the server says/,
    ],
    ['the untouched second gap', say('Something went wrong.', 'unknown-password'), /its reason is “invalid”/],
    ['both reasons at once', say('invalid unknown-password', 'unknown-password'), /its reason is “invalid”/],
    ['no rotation', [...codeIsOut, ...flipIsNamed], /replace the secret/],
    ['a rotation that nobody looked at', [...codeIsOut, ...flipIsNamed, rotate], /get a code before/],
    [
      'a look with a seal of the new secret',
      [...codeIsOut, ...flipIsNamed, rotate, start('s2'), look('s2', unclean)],
      /get a code before/,
    ],
    ['one reason for everything', say('invalid', 'invalid'), /its reason is “unknown-password”/],
  ])('%s', (_, evidence, because) => {
    const verdict = sessions.judge(evidence)
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toMatch(because)
  })
})

test('says that nothing was tried', () => {
  expect(sessions.judge([]).status).toBe('not-attempted')
})
