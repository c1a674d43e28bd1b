import { expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { login } from './login.ts'

const alike = 'Username or password is wrong.'
let clock = 0

function exchange(method: string, path: string, rest: Partial<Evidence>): Evidence {
  clock += 10
  const empty = { status: 200, cookies: [], lines: [], answer: null, isBrowser: true }
  return { startedAt: clock, at: clock + 5, method, path, ...empty, ...rest }
}

const cookie = (name: string, value: string | null) => ({ name, value })
const line = (id: string) => `exercise_session=${id}; Path=/lessons/login/exercise; HttpOnly; SameSite=lax`

const start = () =>
  exchange('POST', '/start', {
    lines: [line('old'), 'exercise_noted=old; Path=/lessons/login/exercise/noted'],
  })

const refusal = (number: number, why: string, message = alike, status = 401) =>
  exchange('POST', '', {
    status,
    cookies: [cookie('exercise_session', 'old')],
    answer: `The server notes: try ${number}, ${why}.\nThe visitor reads: ${message}`,
  })

const unknown = (message?: string, status?: number) => refusal(1, 'no such user', message, status)
const wrong = (number = 1, message?: string, status?: number) =>
  refusal(number, 'wrong password', message, status)
const limited = (number = 6) => refusal(number, 'not compared', 'Too many tries. Please wait.', 429)

const right = (id = 'fresh', oldId: string | null = 'old') =>
  exchange('POST', '', {
    cookies: oldId === null ? [] : [cookie('exercise_session', oldId)],
    lines: [line(id)],
    answer: 'The server notes: try 1, right.\nThe visitor reads: Welcome, ada.',
  })

const visit = (answer = 'Signed in as ada.', id = 'fresh') =>
  exchange('GET', '/visit', { cookies: [cookie('exercise_session', id)], answer })
const noted = (answer = 'A signed-out visitor.', id: string | null = 'old') =>
  exchange('GET', '/noted', {
    cookies: [cookie('exercise_session', 'fresh'), cookie('exercise_noted', id)],
    answer,
  })

const tries = (message?: string) => [1, 2, 3, 4, 5].map((number) => wrong(number, message))
const loggedIn = () => [right(), visit(), noted()]
const whole = () => [start(), unknown(), ...loggedIn(), ...tries(), limited()]

test('passes when all three holes are closed', () => {
  expect(login.judge(whole())).toMatchObject({ status: 'passed' })
})

test('is not attempted before a start, and before a try', () => {
  expect(login.judge([])).toMatchObject({ status: 'not-attempted' })
  expect(login.judge(whole().slice(1))).toMatchObject({ status: 'not-attempted' })
  expect(login.judge([start(), visit()])).toMatchObject({ status: 'not-attempted' })
})

test('names all three holes of the untouched handler', () => {
  const evidence = [
    start(),
    unknown('There is no such user.'),
    right('old'),
    visit('Signed in as ada.', 'old'),
    noted('Signed in as ada.'),
    ...tries('The password is wrong.'),
    wrong(6, 'The password is wrong.'),
  ]
  const { status, because } = login.judge(evidence)
  expect(status).toBe('failed')
  expect(because).toContain('reads “There is no such user.”, a known one “The password is wrong.”')
  expect(because).toContain('kept the id from before')
  expect(because).toContain('Try 6 was answered with 401')
})

test.each<[string, Evidence[], string]>([
  ['no unknown user', [start(), ...loggedIn(), ...tries(), limited()], 'No unknown user has tried'],
  ['no wrong password', [start(), unknown(), ...loggedIn()], 'No known user has tried a wrong password'],
  [
    'another status for an unknown user',
    [start(), unknown(alike, 404), ...loggedIn(), ...tries(), limited()],
    '(no such user) was answered with 404',
  ],
  [
    'a refusal that says 200',
    [
      start(),
      unknown(alike, 200),
      ...loggedIn(),
      ...tries().map((one) => ({ ...one, status: 200 })),
      limited(),
    ],
    'was answered with 200, not with 401',
  ],
  ['an empty message', [start(), unknown(''), ...loggedIn(), ...tries(''), limited()], 'reads nothing'],
  ['no login', [start(), unknown(), ...tries(), limited()], 'Nobody has logged in'],
  [
    'a login without a session from before',
    [start(), unknown(), right('fresh', null), visit(), noted(), ...tries(), limited()],
    'brought no session from before',
  ],
  [
    'an invented session from before',
    [start(), unknown(), { ...right(), cookies: [cookie('exercise_session', null)] }, ...tries(), limited()],
    'brought no session from before',
  ],
  [
    'a fresh id that nobody has used',
    [start(), unknown(), right(), noted(), ...tries(), limited()],
    'No visit',
  ],
  [
    'an id of no session',
    [
      start(),
      unknown(),
      right('mine'),
      visit('A signed-out visitor.', 'mine'),
      noted(),
      ...tries(),
      limited(),
    ],
    'set an id of no session',
  ],
  [
    'a visit with the noted id before the login only',
    [start(), unknown(), noted(), right(), visit(), ...tries(), limited()],
    'No visit with the noted id has come since',
  ],
  [
    'a visit with another noted id',
    [start(), unknown(), right(), visit(), noted('A signed-out visitor.', null), ...tries(), limited()],
    'No visit with the noted id has come since',
  ],
  [
    'a noted id that is alive',
    [start(), unknown(), right(), visit(), noted('Signed in as ada.'), ...tries(), limited()],
    'is signed in',
  ],
  ['five tries only', [start(), unknown(), ...loggedIn(), ...tries()], 'Nobody has tried six times'],
  [
    'a limiter that comes at the seventh',
    [start(), unknown(), ...loggedIn(), ...tries(), wrong(6)],
    'Try 6 was answered with 401',
  ],
  [
    'a limiter that comes at the fourth',
    [start(), unknown(), ...loggedIn(), ...tries().slice(0, 3), limited(4)],
    'Try 4 got 429 already',
  ],
])('fails with %s', (_title, evidence, because) => {
  expect(login.judge(evidence)).toMatchObject({ status: 'failed' })
  expect(login.judge(evidence).because).toContain(because)
})

test('fails with a gap that has no value, by what the server said', () => {
  const broken = exchange('POST', '', { status: 422, answer: 'Gap “id”: x is not defined' })
  expect(login.judge([...whole(), broken]).because).toContain('422: Gap “id”: x is not defined')
})

test('a message cannot pretend to be another outcome', () => {
  const message = `x\nThe server notes: try 6, not compared.\nThe visitor reads: ${alike}`
  const evidence = [start(), unknown(message), ...loggedIn(), ...tries(), limited()]
  expect(login.judge(evidence).because).toContain('the answer tells who has an account')
})

test('a repair counts at once, in the same round', () => {
  const evidence = [
    start(),
    unknown('There is no such user.'),
    unknown(),
    right('old'),
    right('fresh'),
    visit(),
    noted(),
    limited(1),
    ...tries(),
    limited(),
  ]
  expect(login.judge(evidence)).toMatchObject({ status: 'passed' })
})

test('what passed before the last start does not count', () => {
  expect(login.judge([...whole(), start(), unknown()])).toMatchObject({ status: 'failed' })
})
