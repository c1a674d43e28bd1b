import { describe, expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { logout } from './logout.ts'
import { madeUpExchange } from './made-up-exchange.ts'

const exchange = (given: Partial<Evidence>) => madeUpExchange({ isBrowser: false, ...given })

const past = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT'
const deletion = `task_sid=; Path=/lessons/logout/exercise; ${past}`

const withSid = (value: string | null = 'one') => ({ cookies: [{ name: 'task_sid', value }] })
const signInAs = (id: string) =>
  exchange({
    method: 'POST',
    path: '/sign-in',
    lines: [
      `task_sid=${id}; Path=/lessons/logout/exercise; HttpOnly`,
      `task_copy=${id}; Path=/lessons/logout/exercise/copy; HttpOnly`,
    ],
  })
const signIn = signInAs('one')
const link = exchange({ ...withSid(), status: 405, answer: 'GET is refused. Allow: POST' })
const lookIn = exchange({ ...withSid(), path: '/look', answer: 'Signed in as Ada.' })
const post = exchange({ ...withSid(), method: 'POST', status: 303, lines: [deletion], answer: '' })
const lookOut = exchange({ path: '/look', answer: 'Signed out.' })
const copy = exchange({
  path: '/copy',
  cookies: [{ name: 'task_copy', value: 'one' }],
  status: 401,
  answer: 'No session has this id.',
})
const right = [signIn, link, lookIn, post, lookOut, copy]

/** The evidence of a right logout, one exchange of it replaced by others. */
const but = (one: Evidence, ...others: Evidence[]) =>
  right.flatMap((exchange) => (exchange === one ? others : [exchange]))

describe('passes', () => {
  test('a GET that is refused, and a POST that logs out', () => {
    expect(logout.judge(right)).toEqual({
      status: 'passed',
      because:
        'GET got 405 and left you signed in. POST deleted the cookie, and the server refuses the old id.',
    })
  })

  test.each([
    ['an answer of 200 in place of a 303', but(post, { ...post, status: 200 })],
    [
      'a line with Max-Age=0',
      but(post, { ...post, lines: ['task_sid=x; Path=/lessons/logout/exercise; Max-Age=0'] }),
    ],
    ['an Allow as Flask writes it', but(link, { ...link, answer: 'GET is refused. Allow: OPTIONS, POST' })],
    ['who has looked after the copy only', but(lookOut).concat(lookOut)],
    ['who has signed in anew since', [...right, signInAs('two'), lookIn]],
    [
      'who has repaired all mistakes, in one more round',
      [signInAs('zero'), { ...link, status: 303 }, { ...post, lines: [] }, ...right],
    ],
  ])('%s', (_, evidence) => {
    expect(logout.judge(evidence).status).toBe('passed')
  })
})

describe('fails, and says why', () => {
  test.each([
    ['a GET that logs out', but(link, { ...link, status: 303 }), /^GET was answered with 303, not 405/],
    [
      'no Allow',
      but(link, { ...link, answer: 'GET is refused. Allow: nothing said' }),
      /must have the header Allow: POST/,
    ],
    ['an Allow with GET', but(link, { ...link, answer: 'GET is refused. Allow: GET, POST' }), /Allow: POST/],
    [
      'a gap that throws',
      but(link, { ...link, status: 422, answer: 'Gap “refusal”: x is not defined' }),
      'GET was answered with 422: Gap “refusal”: x is not defined',
    ],
    ['no GET', but(link), /^Nobody has opened the link/],
    ['a GET without the cookie', but(link, { ...link, cookies: [] }), /^GET came without the task_sid/],
    ['a GET with another’s cookie', but(link, { ...link, ...withSid(null) }), /^GET came without/],
    ['no look after GET', but(lookIn), /^GET got 405\. Now look/],
    ['a look before GET only', [signIn, lookIn, link, post, lookOut, copy], /Now look/],
    ['a GET that says 405 and logs out', but(lookIn, lookOut), /the look after it says: Signed out\.$/],
    ['no POST', [signIn, link, lookIn], /Now log out, by POST\.$/],
    ['a POST without the cookie', but(post, { ...post, cookies: [] }), /^POST came without the task_sid/],
    ['a POST that is refused', but(post, { ...post, status: 405, answer: 'POST is refused.' }), /with 405/],
    ['no line', but(post, { ...post, lines: [] }), 'task_sid stays: no line of POST’s answer names it.'],
    [
      'a line with another path',
      but(post, { ...post, lines: [`task_sid=; Path=/; ${past}`] }),
      /^task_sid stays: “task_sid=; Path=\/; .*” does not delete it\. The cookie’s path is/,
    ],
    [
      'a line that only empties it',
      but(post, { ...post, lines: ['task_sid=; Path=/lessons/logout/exercise'] }),
      /does not delete it/,
    ],
    ['no copy', but(copy), /Now send the copy/],
    ['a copy before POST only', [signIn, copy, link, lookIn, post, lookOut], /Now send the copy/],
    ['a copy that was left out', but(copy, { ...copy, cookies: [] }), /without the id of this login/],
    [
      'a copy of another login',
      but(copy, { ...copy, cookies: [{ name: 'task_copy', value: 'two' }] }),
      /without the id of this login/,
    ],
    [
      'a copy that still opens the session',
      but(copy, { ...copy, status: 200, answer: 'The copy is signed in as Ada.' }),
      /the old id still opens the session: “The copy is signed in as Ada\.” The server has not ended it\.$/,
    ],
    ['no look after POST', but(lookOut), /Now look whether you are signed out/],
    ['who has broken it again', [...right, signIn, { ...link, status: 200 }, post], /with 200, not 405/],
  ])('%s', (_, evidence, because) => {
    const verdict = logout.judge(evidence)
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toMatch(because)
  })
})

test('says what was not tried', () => {
  expect(logout.judge([])).toEqual({ status: 'not-attempted', because: 'Nobody has signed in yet.' })
  expect(logout.judge([link, post]).status).toBe('not-attempted')
  expect(logout.judge([signIn, lookIn])).toEqual({
    status: 'not-attempted',
    because: 'You are signed in. Now open the link, then log out.',
  })
})
