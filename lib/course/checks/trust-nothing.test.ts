import { describe, expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { madeUpExchange } from './made-up-exchange.ts'
import { trustNothing } from './trust-nothing.ts'

const enterAs = (id: string, role: string, price: number) =>
  madeUpExchange({
    method: 'POST',
    path: '/enter',
    lines: [`task_id=${id}; Path=/; HttpOnly`, `task_role=${role}; Path=/`, `task_price=${price}; Path=/`],
  })

/** A request with the three cookies. @param kept what the recorder kept of the claim */
const withCookies = (id: string, role: string | null, price: string | null) => ({
  cookies: [
    { name: 'task_id', value: id },
    { name: 'task_role', value: role },
    { name: 'task_price', value: price },
  ],
})
const ada = (role: string | null = 'customer', price: string | null = '30') => withCookies('a', role, price)
const grace = withCookies('g', 'admin', '8')

const open = (who: object, isOpen: boolean, claim = 'admin') =>
  madeUpExchange({
    ...who,
    status: isOpen ? 200 : 403,
    answer: `${isOpen ? 'All orders: 3 teapots, 1 cup.' : 'This page is for admins.'}\nThe cookie said task_role=${claim}.`,
  })
const pay = (who: object, price: number | string, claim: string) =>
  madeUpExchange({
    method: 'POST',
    ...who,
    answer: `You pay ${price}.\nThe cookie said task_price=${claim}.`,
  })

const adaEnters = enterAs('a', 'customer', 30)
const honest = pay(ada(), 30, '30')
const forge = madeUpExchange({ method: 'POST', path: '/forge' })
const refusal = open(ada('admin', '8'), false)
const truePrice = pay(ada('admin', '8'), 30, '8')
const graceEnters = enterAs('g', 'admin', 8)
const graceOpens = open(grace, true)
const gracePays = pay(grace, 8, '8')
const right = [adaEnters, honest, forge, refusal, truePrice, graceEnters, graceOpens, gracePays]

/** The evidence of a right shop, one exchange of it replaced by others. */
const but = (one: Evidence, ...others: Evidence[]) =>
  right.flatMap((exchange) => (exchange === one ? others : [exchange]))

describe('passes', () => {
  test('a forged role that is refused, and a forged price that changes nothing', () => {
    expect(trustNothing.judge(right).status).toBe('passed')
  })

  test('cookies that were forged by hand, of which no value was kept', () => {
    const byHand = [open(ada(null, null), false), pay(ada(null, null), 30, '8')]
    expect(trustNothing.judge(but(refusal, ...byHand)).status).toBe('passed')
    expect(trustNothing.judge(but(refusal, ...byHand).filter((each) => each !== truePrice)).status).toBe(
      'passed',
    )
  })

  test('whoever has repaired the mistake, in the same round or in a new one', () => {
    const believed = open(ada('admin', '8'), true)
    expect(trustNothing.judge(but(refusal, believed, refusal)).status).toBe('passed')
    expect(trustNothing.judge([adaEnters, honest, forge, believed, ...right]).status).toBe('passed')
  })

  test('still, when Ada comes in once more and has not forged anything', () => {
    expect(trustNothing.judge([...right, enterAs('b', 'customer', 30)]).status).toBe('passed')
    const look = open(withCookies('b', 'customer', '30'), false, 'customer')
    expect(trustNothing.judge([...right, enterAs('b', 'customer', 30), look]).status).toBe('passed')
  })
})

describe('is not attempted', () => {
  test.each([
    [[], 'Ada, a customer, has not come in yet.'],
    [[graceEnters, graceOpens], 'Ada, a customer, has not come in yet.'],
    [[madeUpExchange({ path: '/http-only' })], 'Ada, a customer, has not come in yet.'],
    [[adaEnters, forge], 'Ada is in. Now pay, then forge the cookies.'],
  ])('by %#', (evidence, because) => {
    expect(trustNothing.judge(evidence)).toEqual({ status: 'not-attempted', because })
  })
})

describe('fails', () => {
  const broken = madeUpExchange({ ...ada('admin', '8'), status: 422, answer: 'Gap “isAdmin”: no.' })
  test.each([
    ['a role that is believed', but(refusal, open(ada('admin', '8'), true)), 'You have become admin'],
    ['a gap without a value', but(refusal, broken), 'GET was answered with 422: Gap “isAdmin”: no.'],
    ['no forged role', but(refusal), 'Ada has not opened the admin page with task_role=admin'],
    [
      'a role that the server itself had set',
      but(refusal, open(ada(), false, 'customer')),
      'Ada has not opened the admin page with task_role=admin',
    ],
    [
      'an answer that names a role which did not come',
      but(refusal, open(ada('customer', '8'), false, 'admin')),
      'Ada has not opened the admin page with task_role=admin',
    ],
    [
      'a forged role under an id that the server has not given',
      but(refusal, open(withCookies('x', 'admin', '8'), false)),
      'Ada has not opened the admin page with task_role=admin',
    ],
    [
      'a forged role that gets another error',
      but(refusal, { ...refusal, status: 500 }),
      'Ada’s forged role was answered with 500, not 403.',
    ],
    [
      'a price that is believed',
      but(truePrice, pay(ada('admin', '8'), 8, '8')),
      'Ada’s cookie said task_price=8, and she paid 8. The true price is 30.',
    ],
    [
      'a price that is believed unless it is 1',
      but(truePrice, pay(ada('admin', '8'), 8, '8'), pay(ada(null, null), 30, '1')),
      'Ada’s cookie said task_price=8, and she paid 8. The true price is 30.',
    ],
    [
      'no price that the shop has',
      but(truePrice, pay(ada(null, null), 30, '1')),
      'Ada paid the true price. Now pay as Ada with the price of the cup, task_price=8.',
    ],
    ['no forged price', but(truePrice), 'Now pay as Ada, with another task_price in her cookie.'],
    ['no honest price', but(honest), 'Now show that an honest customer is served'],
    [
      'an honest price that is changed',
      but(honest, pay(ada(), 0, '30')),
      'Ada’s cookies were as the shop had set them, and she paid 0, not 30.',
    ],
    ['an admin who never came', right.slice(0, 5), 'Now come in as Grace'],
    ['an admin who does not look', but(graceOpens), 'Grace is in. Now open the admin page as Grace.'],
    [
      'a page that is closed to everybody',
      but(graceOpens, open(grace, false)),
      'Grace is an admin, and the page was closed to her: it answered 403.',
    ],
    ['an admin who does not pay', but(gracePays), 'The page opens for Grace. Now pay as Grace.'],
    [
      'one price for everything',
      but(gracePays, pay(grace, 30, '8')),
      'Grace paid 30 for what costs 8: the price depends on what is in the cart.',
    ],
    [
      'a new round with the old mistake',
      [...right, adaEnters, open(ada('admin', '8'), true)],
      'You have become admin',
    ],
  ])('%s', (_, evidence, because) => {
    const verdict = trustNothing.judge(evidence)
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toContain(because)
  })
})
