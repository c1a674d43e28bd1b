import { describe, expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { madeUpExchange as exchange } from './made-up-exchange.ts'
import { sameSite } from './same-site.ts'

const withSid = (value: string | null = 'one') => ({ cookies: [{ name: 'vault_sid', value }] })
const noted = (method: string, where: string, words: string) => ({
  method,
  answer: `The server notes: ${method} from ${where}.\n${words}`,
})
const signInWith = (attributes: string, id = 'one') =>
  exchange({
    method: 'POST',
    path: '/sign-in',
    lines: [`vault_sid=${id}; Path=/lessons/same-site/exercise; ${attributes}`],
    answer: 'You are signed in as Ada.',
  })
const signIn = signInWith('HttpOnly; SameSite=lax')
const rent = exchange({ ...withSid(), path: '/transfer', ...noted('POST', 'this site', 'The bank pays.') })
const link = exchange({
  ...withSid(),
  path: '/transfer',
  status: 403,
  ...noted('GET', 'another site', 'Refused. The cookie came.'),
})
const form = exchange({
  path: '/transfer',
  status: 403,
  ...noted('POST', 'another site', 'Refused. No cookie came.'),
})
const mail = exchange({ ...withSid(), ...noted('GET', 'another site', 'Signed in as Ada.') })
const right = [signIn, rent, link, form, mail]

/** The evidence of a right bank, one exchange of it replaced by others. */
const but = (one: Evidence, ...others: Evidence[]) =>
  right.flatMap((exchange) => (exchange === one ? others : [exchange]))

describe('passes', () => {
  test('Lax, a bank that refuses the other site, and a link that finds the visitor signed in', () => {
    expect(sameSite.judge(right)).toEqual({
      status: 'passed',
      because:
        'The cookie says SameSite=Lax. The bank refused the other site’s link and its form, paid your own rent, and the link in the e-mail found you signed in.',
    })
  })

  test.each([
    ['in another order', [signIn, mail, form, link, rent]],
    ['with Secure', but(signIn, signInWith('Secure; HttpOnly; SameSite=Lax'))],
    ['who has signed in anew since', [...right, signInWith('SameSite=None; Secure', 'two')]],
    ['who has repaired it in one more round', [signInWith('SameSite=Strict', 'zero'), link, form, ...right]],
  ])('%s', (_, evidence) => {
    expect(sameSite.judge(evidence).status).toBe('passed')
  })
})

describe('fails, and says why', () => {
  test.each([
    [
      'None',
      but(signIn, signInWith('HttpOnly; Secure; SameSite=None')),
      /None lets it go with every request/,
    ],
    ['Strict', but(signIn, signInWith('HttpOnly; SameSite=Strict')), /Strict keeps it at home/],
    ['no SameSite', but(signIn, signInWith('HttpOnly')), /it has no SameSite/],
    [
      'a SameSite that is none',
      but(signIn, signInWith('HttpOnly; SameSite=Loose')),
      /no browser knows SameSite=Loose/,
    ],
    ['the last of two', but(signIn, signInWith('HttpOnly; SameSite=Lax; SameSite=None')), /None lets it go/],
    ['no HttpOnly', but(signIn, signInWith('SameSite=Lax')), /a session cookie is HttpOnly/],
    ['no cookie', but(signIn, { ...signIn, lines: [] }), /^The login set no vault_sid/],
    [
      'an expression that throws',
      but(rent, { ...rent, status: 422, answer: 'Gap “mayTransfer”: x is not defined' }),
      'POST was answered with 422: Gap “mayTransfer”: x is not defined',
    ],
    ['no rent', but(rent), /^Nobody has paid the rent/],
    [
      'a rent without the cookie',
      but(rent, { ...rent, cookies: [] }),
      /^The rent came without the vault_sid/,
    ],
    [
      'a bank that refuses everybody',
      but(rent, { ...rent, status: 403, ...noted('POST', 'this site', 'Refused.') }),
      'Your own rent was answered with 403: Refused. The bank must pay when its own page asks.',
    ],
    ['no link', but(link), /^The other site has not attacked by link/],
    ['no form', but(form), /^The other site has not attacked by form/],
    [
      'a link that pays',
      but(link, { ...link, status: 200, ...noted('GET', 'another site', 'The bank pays.') }),
      'The other site’s link has paid: The bank pays.',
    ],
    [
      'a form that pays',
      but(form, { ...form, status: 200, ...noted('POST', 'another site', 'The bank pays.') }),
      'The other site’s form has paid: The bank pays.',
    ],
    ['a form that only lacks the cookie', but(form, { ...form, status: 401 }), /that alone has stopped it/],
    [
      'an attack that is no browser’s',
      but(form, { ...form, isBrowser: false }),
      /did not come from a browser/,
    ],
    ['another status', but(link, { ...link, status: 500 }), /was answered with 500, not with 403/],
    ['no e-mail', but(mail), /Nobody has followed the link in the e-mail/],
    [
      'an e-mail that finds nobody',
      but(mail, { ...mail, cookies: [], status: 401 }),
      /the link in the e-mail brought no vault_sid of this login/,
    ],
    ['an e-mail with another’s cookie', but(mail, { ...mail, ...withSid('two') }), /brought no vault_sid/],
    [
      'a visit from this site in place of the e-mail',
      but(mail, { ...mail, ...noted('GET', 'this site', 'Signed in as Ada.') }),
      /Nobody has followed the link/,
    ],
    ['who has broken it again', [...right, signIn, { ...link, status: 200 }], /Nobody has paid the rent/],
  ])('%s', (_, evidence, because) => {
    const verdict = sameSite.judge(evidence)
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toMatch(because)
  })
})

test('says what was not tried', () => {
  expect(sameSite.judge([])).toEqual({
    status: 'not-attempted',
    because: 'Nobody has signed in at the bank yet.',
  })
  expect(sameSite.judge([link, form]).status).toBe('not-attempted')
  expect(sameSite.judge([signIn, rent])).toEqual({
    status: 'not-attempted',
    because: 'You are signed in, and the other site has not attacked since.',
  })
})
