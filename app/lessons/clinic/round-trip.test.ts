import { expect, test } from 'vitest'
import { madeUpExchange as exchange } from '@/lib/course/checks/made-up-exchange'
import { judgeRoundTrip } from './round-trip'

const trip = { cookie: 'sid', set: '/fixed', ask: '/fixed' }
const set = exchange({ method: 'POST', path: '/fixed', lines: ['sid=one; Path=/'] })
const ask = exchange({ path: '/fixed', cookies: [{ name: 'sid', value: 'one' }] })

test.each([
  ['a cookie that was set, came back, and was understood', [set, ask]],
  ['a repair after a failed try', [exchange({ method: 'POST', path: '/fixed' }), set, ask]],
  ['the newest request, whatever came before it', [set, exchange({ path: '/fixed', status: 401 }), ask]],
])('passes %s', (_, evidence) => {
  expect(judgeRoundTrip(evidence, trip)).toEqual({
    status: 'passed',
    because: 'POST /fixed sent sid, GET /fixed brought it back, and was answered with 200.',
  })
})

test.each([
  ['nothing', []],
  [
    'the broken flow alone',
    [exchange({ method: 'POST', path: '/broken', lines: ['sid=one'] }), exchange({ path: '/broken' })],
  ],
  ['a request without a login', [ask]],
])('is not attempted with %s', (_, evidence) => {
  expect(judgeRoundTrip(evidence, trip).status).toBe('not-attempted')
})

test.each([
  ['no line', [exchange({ method: 'POST', path: '/fixed' }), ask], 'has no Set-Cookie line for sid'],
  ['a line of another name', [exchange({ ...set, lines: ['side=one'] }), ask], 'has no Set-Cookie line'],
  ['nobody who asks', [ask, set], 'Nothing has asked GET /fixed since then.'],
  ['a request elsewhere', [set, exchange({ ...ask, path: '/other' })], 'Nothing has asked'],
  ['a cookie that stays at home', [set, exchange({ path: '/fixed' })], 'came without sid'],
  [
    'the cookie of an older login',
    [set, exchange({ ...ask, cookies: [{ name: 'sid', value: 'old' }] })],
    'not the one that was sent last',
  ],
  [
    'a value that is not this app’s',
    [set, exchange({ ...ask, cookies: [{ name: 'sid', value: null }] })],
    'not the one that was sent last',
  ],
  [
    'a cookie that the server does not understand',
    [set, exchange({ ...ask, status: 401 })],
    'answered with 401',
  ],
  ['a break after a repair', [set, ask, exchange({ path: '/fixed', status: 401 })], 'came without sid'],
])('fails %s', (_, evidence, because) => {
  const verdict = judgeRoundTrip(evidence, trip)
  expect(verdict).toEqual({ status: 'failed', because: expect.stringContaining(because) as string })
})
