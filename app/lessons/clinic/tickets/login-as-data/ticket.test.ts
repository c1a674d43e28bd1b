import { expect, test } from 'vitest'
import { madeUpExchange as exchange } from '@/lib/course/checks/made-up-exchange'
import { loginAsData } from './ticket'

const path = '/tickets/login-as-data/fixed'
const logIn = exchange({ method: 'POST', path, lines: ['basket_sid=ada; Max-Age=10'] })
const signedOut = exchange({ path, status: 401 })
const signedIn = exchange({ path, cookies: [{ name: 'basket_sid', value: 'ada' }] })

test.each([
  ['401 before the login and 200 after it', [signedOut, logIn, signedIn]],
  ['401 when the ten seconds are over', [logIn, signedIn, signedOut]],
])('passes %s', (_, evidence) => {
  expect(loginAsData.regression(evidence).status).toBe('passed')
})

test.each([
  ['nobody who asked signed out', [logIn, signedIn], 'Nobody has asked signed out yet.'],
  [
    'a redirect in place of 401',
    [exchange({ path, status: 303 }), logIn, signedIn],
    'answered 303. A script needs 401.',
  ],
  ['200 for nobody', [exchange({ path }), logIn, signedIn], 'answered 200'],
  ['nobody who logged in', [signedOut], 'Now log in'],
  ['a login without a line', [signedOut, exchange({ ...logIn, lines: [] }), signedIn], 'Now log in'],
  ['nobody who asked signed in', [signedOut, logIn, signedOut], 'No request after the login'],
  [
    '401 for who is signed in',
    [signedOut, logIn, exchange({ ...signedIn, status: 401 })],
    'Signed in, the API answered 401.',
  ],
])('fails %s', (_, evidence, because) => {
  const verdict = loginAsData.regression(evidence)
  expect(verdict).toEqual({ status: 'failed', because: expect.stringContaining(because) as string })
})
