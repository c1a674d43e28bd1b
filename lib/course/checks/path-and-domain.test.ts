import { describe, expect, test } from 'vitest'
import type { Evidence } from '../check.ts'
import { madeUpExchange } from './made-up-exchange.ts'
import { pathAndDomain } from './path-and-domain.ts'

const cart = '/lessons/path-and-domain/exercise/cart'

/** What crossed, one after the other: a second each. */
function inOrder(...exchanges: Partial<Evidence>[]): Evidence[] {
  return exchanges.map((given, index) =>
    madeUpExchange({ startedAt: index * 1000, at: index * 1000 + 10, ...given }),
  )
}

const ask = (...lines: string[]): Partial<Evidence> => ({ method: 'POST', lines })
const clear: Partial<Evidence> = { method: 'POST', path: '/clear', lines: ['coupon=; Path=/; Max-Age=0'] }
const visit = (page: 'cart' | 'checkout', coupons = 0): Partial<Evidence> => ({
  path: `/${page}`,
  cookies: Array.from({ length: coupons }, () => ({ name: 'coupon', value: 'SAVE10' })),
})
const right = ask(`coupon=SAVE10; Path=${cart}`)
const wide = ask('coupon=SAVE10; Path=/')
const judge = (...exchanges: Partial<Evidence>[]) => pathAndDomain.judge(inOrder(...exchanges))

describe('passes', () => {
  test('a coupon that comes to the cart and not to the checkout, in either order', () => {
    expect(judge(right, visit('cart', 1), visit('checkout'))).toEqual({
      status: 'passed',
      because: `Your coupon came back on /cart, and not on /checkout: its Path is ${cart}.`,
    })
    expect(judge(right, visit('checkout'), visit('cart', 1)).status).toBe('passed')
  })

  test('who has repaired a path that was too wide, and cleared what it left', () => {
    const wrong = [
      wide,
      visit('cart', 1),
      visit('checkout', 1),
      right,
      visit('cart', 2),
      visit('checkout', 1),
    ]
    expect(judge(...wrong, clear, right, visit('cart', 1), visit('checkout')).status).toBe('passed')
  })

  test('other attributes and a value of one’s own', () => {
    const line = `coupon=half; Max-Age=600; Path=/elsewhere; HttpOnly; path=${cart}; SameSite=Strict`
    expect(judge(ask(line), visit('cart', 1), visit('checkout')).status).toBe('passed')
  })
})

describe('is not attempted', () => {
  test('with nothing, and with visits alone', () => {
    expect(judge().status).toBe('not-attempted')
    expect(judge(visit('cart'), visit('checkout')).status).toBe('not-attempted')
  })
})

describe('fails, and says why', () => {
  test.each<[string, Partial<Evidence>[], string]>([
    ['the untouched gap', [ask()], 'no line that sets one'],
    ['another name', [ask(`voucher=1; Path=${cart}`)], 'no line that sets one'],
    ['a deletion', [ask(`coupon=; Path=${cart}`)], 'no line that sets one'],
    [
      'a gap that fails',
      [{ ...ask(), status: 422, answer: 'Gap “setCoupon”: oops' }],
      '422. Gap “setCoupon”: oops',
    ],
    ['two coupons in one answer', [ask('coupon=1; Path=/', `coupon=1; Path=${cart}`)], `on / and on ${cart}`],
    ['no visits', [right], 'Now visit the cart and the checkout, with a browser.'],
    ['the checkout not visited', [right, visit('cart', 1)], 'Now visit the checkout too'],
    ['the cart not visited', [right, visit('checkout')], 'Now visit the cart too'],
    [
      'a path that is too wide',
      [wide, visit('cart', 1), visit('checkout', 1)],
      'came back on /cart, but also on /checkout: its Path is /.',
    ],
    [
      'no Path at all: the directory of the address',
      [ask('coupon=SAVE10'), visit('cart', 1), visit('checkout', 1)],
      'its Path is /lessons/path-and-domain.',
    ],
    [
      'a path without the folders above it',
      [ask('coupon=SAVE10; Path=/cart'), visit('cart'), visit('checkout')],
      `neither on /cart nor on /checkout. Its Path is /cart, and the address of the cart is ${cart}.`,
    ],
    [
      'a slash too many',
      [ask(`coupon=SAVE10; Path=${cart}/`), visit('cart'), visit('checkout')],
      `Its Path is ${cart}/, and the address`,
    ],
    [
      'the wrong page',
      [ask(`coupon=1; Path=${cart.replace('cart', 'checkout')}`), visit('cart'), visit('checkout', 1)],
      'came back on /checkout, and none on /cart',
    ],
    [
      'the right path, with one of an earlier try',
      [wide, right, visit('cart', 2), visit('checkout', 1)],
      '2 cookies named coupon came to /cart',
    ],
    [
      'a browser that does not keep it',
      [right, visit('cart'), visit('checkout')],
      'which fits: did a Domain keep it away',
    ],
    [
      'a client that leaves a wide cookie out',
      [wide, visit('cart', 1), visit('checkout')],
      'and yet its Path is /',
    ],
    [
      'a coupon cleared before the checkout',
      [right, visit('cart', 1), clear, visit('checkout')],
      'have cleared',
    ],
    ['visits before the coupon', [visit('cart', 1), visit('checkout'), right], 'Now visit the cart and'],
    [
      'visits of an earlier coupon',
      [right, visit('cart', 1), visit('checkout'), wide],
      'with the path /. Now visit the cart and the checkout',
    ],
    [
      'a visit that was no page of the exercise’s',
      [right, visit('cart', 1), { ...visit('checkout'), status: 403 }],
      'Now visit the checkout too',
    ],
    [
      'curl',
      [right, { ...visit('cart', 1), isBrowser: false }, { ...visit('checkout'), isBrowser: false }],
      'with a browser',
    ],
  ])('%s', (_, exchanges, because) => {
    const verdict = judge(...exchanges)
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toContain(because)
  })

  test('a visit that had left before the coupon arrived', () => {
    const [set, early, ...rest] = inOrder(right, visit('checkout'), visit('cart', 1))
    if (!set || !early) throw new Error('Two exchanges make the case.')
    const verdict = pathAndDomain.judge([set, { ...early, startedAt: set.at - 1 }, ...rest])
    expect(verdict.because).toContain('Now visit the checkout too')
  })
})
