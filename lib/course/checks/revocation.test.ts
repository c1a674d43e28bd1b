import { describe, expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { madeUpExchange } from './made-up-exchange.ts'
import { revocation } from './revocation.ts'

const exchange = (given: Partial<Evidence>) => madeUpExchange({ isBrowser: false, ...given })
const cookie = (name: string, value: string | null = `${name} 1`) => ({ cookies: [{ name, value }] })

const names = ['task_laptop', 'task_phone', 'task_tablet', 'task_alan']
const signInAs = (round: number) =>
  exchange({
    method: 'POST',
    path: '/sign-in',
    lines: names.map((name) => `${name}=${name} ${round}; Path=/lessons/revocation/exercise; HttpOnly`),
  })
const post = (path: string, answer: string) =>
  exchange({ ...cookie('task_laptop'), method: 'POST', path, answer })
const list = (answer: string) => exchange({ ...cookie('task_laptop'), answer })
const as = (device: string, status: number, answer = '') =>
  exchange({ ...cookie(`task_${device}`), path: `/as/${device}`, status, answer })

const signIn = signInAs(1)
const listAll = list('Signed in: Grace on the laptop (this one), Grace on the phone, Grace on the tablet')
const phone = post('/revoke/phone', 'Ended: Grace on the phone')
const phoneOut = as('phone', 401)
const tabletIn = as('tablet', 200)
const alan = post('/revoke/alan', 'Ended: none')
const others = post('', 'Ended: Grace on the tablet')
const tabletOut = as('tablet', 401)
const listOne = list('Signed in: Grace on the laptop (this one)')
const alanIn = as('alan', 200)
const first = [signIn, listAll, phone, phoneOut, tabletIn, alan, others, tabletOut, listOne, alanIn]

const tablet = post('/revoke/tablet', 'Ended: Grace on the tablet')
const tabletGone = as('tablet', 401)
const phoneIn = as('phone', 200)
const phoneToo = post('', 'Ended: Grace on the phone')
const phoneGone = as('phone', 401)
const second = [signInAs(1), tablet, tabletGone, phoneIn, phoneToo, phoneGone]
const right = [...first, ...second]

/** The evidence of two right rounds, one exchange of them replaced by others. */
const but = (one: Evidence, ...given: Evidence[]) => right.flatMap((each) => (each === one ? given : [each]))

describe('passes', () => {
  test('a list, one revoked device, and all others', () => {
    expect(revocation.judge(right)).toEqual({
      status: 'passed',
      because:
        'The phone was revoked alone, then all others: both old cookies got 401. Grace’s laptop and Alan are still in. So it was when the tablet came first.',
    })
  })

  test.each([
    ['who sends Alan’s id first', [signIn, listAll, alan, phone, phoneOut, tabletIn, ...right.slice(6)]],
    ['who has signed in anew since', [...right, signInAs(2), list('Signed in: nobody')]],
    ['who repairs the gaps one by one, in one round', [signIn, listAll, phone, tabletIn, ...right.slice(2)]],
    ['who has failed in an earlier round', [signInAs(0), list('Signed in: Alan'), others, ...right]],
  ])('%s', (_, evidence) => {
    expect(revocation.judge(evidence)).toMatchObject({ status: 'passed' })
  })
})

describe('fails, and says why', () => {
  test.each([
    ['no list', but(listAll), /^Nobody has listed the devices before/],
    [
      'a list with Alan’s device',
      but(listAll, list('Signed in: Alan on the laptop')),
      /a device of Alan’s\.$/,
    ],
    [
      'a list that lacks one',
      but(listAll, listOne),
      /^The list says “Signed in: Grace on the laptop \(this one\)”\. It/,
    ],
    [
      'a list for nobody',
      but(listAll, { ...listAll, cookies: [] }),
      /^The list was asked for without the task_laptop/,
    ],
    [
      'a gap that throws',
      but(listAll, { ...list('Gap “devices”: x'), status: 422 }),
      /^The list says “Gap “devices”/,
    ],
    ['no revocation of one', but(phone), 'The list is right. Now sign the phone out.'],
    [
      'a revocation by nobody',
      but(phone, { ...phone, cookies: [] }),
      /^The phone was signed out without the task_l/,
    ],
    [
      'a button that fails',
      but(phone, { ...phone, status: 422, answer: 'Gap' }),
      /^The button was answered with 422/,
    ],
    [
      'a phone that is still in',
      but(phoneOut, as('phone', 200, 'Signed in: Grace on the phone')),
      'The answer was “Ended: Grace on the phone”, and the phone’s cookie is still in: “Signed in: Grace on the phone”',
    ],
    ['no replay of the phone’s cookie', but(phoneOut), /Now send the phone’s cookie: what does it open\?$/],
    [
      'a replay before the revocation only',
      [signIn, listAll, phoneOut, ...but(phoneOut).slice(2)],
      /Now send the ph/,
    ],
    [
      'a replay without the cookie',
      but(phoneOut, { ...phoneOut, cookies: [] }),
      /without the task_phone of this/,
    ],
    [
      'a replay with another login’s cookie',
      but(phoneOut, { ...phoneOut, ...cookie('task_phone', 'task_phone 0') }),
      /without the task_phone of this login/,
    ],
    [
      'a replay with a cookie of nobody',
      but(phoneOut, { ...phoneOut, ...cookie('task_phone', null) }),
      /without/,
    ],
    [
      'a tablet that went with the phone',
      but(tabletIn, as('tablet', 401)),
      'The answer was “Ended: Grace on the phone”, and then the tablet’s cookie got 401: it shall still be signed in.',
    ],
    ['no look at the tablet before all others', but(tabletIn), /Now send the tablet’s cookie/],
    ['no attempt at Alan', but(alan), /^The phone is out alone\. Now send Alan’s id/],
    [
      'Alan’s id that works',
      but(alanIn, as('alan', 401)).map((each) =>
        each === alan ? { ...alan, answer: 'Ended: Alan on the laptop' } : each,
      ),
      /^The answer was “Ended: Alan on the laptop”, and then Alan’s cookie got 401: it shall still be/,
    ],
    ['an attempt at Alan by nobody', but(alan, { ...alan, cookies: [] }), /^Alan’s id was sent without/],
    [
      'no revocation of all others',
      first.slice(0, 6),
      'One device can be revoked. Now sign out everywhere else.',
    ],
    ['all others by nobody', but(others, { ...others, cookies: [] }), /^“Everywhere else” was sent without/],
    [
      'a tablet that is still in',
      but(tabletOut, as('tablet', 200, 'Signed in')),
      /tablet’s cookie is still in/,
    ],
    ['a tablet that was asked before only', but(tabletOut), /Now send the tablet’s cookie/],
    ['no second list', but(listOne), /Now list the devices again\.$/],
    [
      'a laptop that has signed itself out',
      but(listOne, { ...list('Grace’s laptop is signed out.'), status: 401 }),
      /and got 401: “Grace’s laptop is signed out\.”\. It shall be/,
    ],
    [
      'a second list for nobody',
      but(listOne, { ...listOne, cookies: [] }),
      /^The last list was asked for without/,
    ],
    ['all others with Alan', but(alanIn, as('alan', 401)), /and then Alan’s cookie got 401/],
    ['no second look at Alan', but(alanIn), /Now send Alan’s cookie/],
    ['no second login', first, 'One login is right. Now sign in anew, and sign the tablet out first.'],
    [
      'a button that ends the phone, whatever it is of',
      but(tabletGone, as('tablet', 200)),
      /tablet’s cookie is still in/,
    ],
    [
      'a tablet’s button that ends the phone too',
      but(phoneIn, as('phone', 401)),
      /and then the phone’s cookie got 401: it shall still be signed in\.$/,
    ],
    [
      'no second press for all others',
      [...first, ...second.slice(0, 4)],
      'One device can be revoked. Now sign out everywhere else.',
    ],
    [
      '“everywhere else” that ends the tablet only',
      but(phoneGone, as('phone', 200, 'Signed in: Grace on the phone')),
      /and the phone’s cookie is still in/,
    ],
    [
      'who has broken it again',
      [...right, signIn, listAll, phone, as('phone', 200)],
      /phone’s cookie is still in/,
    ],
  ])('%s', (_, evidence, because) => {
    const verdict = revocation.judge(evidence)
    expect(verdict.because).toMatch(because)
    expect(verdict.status).toBe('failed')
  })
})

test('says what was not tried', () => {
  expect(revocation.judge([])).toEqual({ status: 'not-attempted', because: 'Nobody has signed in yet.' })
  expect(revocation.judge([listAll, phone]).status).toBe('not-attempted')
  expect(revocation.judge([signIn])).toEqual({
    status: 'not-attempted',
    because: 'Grace is signed in. Now list her devices.',
  })
})
