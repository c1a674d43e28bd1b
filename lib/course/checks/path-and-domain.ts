import { effectiveCookieName, parseSetCookie } from '../../http/set-cookie.ts'
import { defaultPath, pathMatches } from '../../http/path.ts'
import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { lastAttribute } from './evidence-cookies.ts'

const exercisePath = '/lessons/path-and-domain/exercise'
const cart = `${exercisePath}/cart`
const checkout = `${exercisePath}/checkout`

/**
 * A coupon for the cart alone: its line says so, and then the browser brings it to the cart and not to the checkout.
 * Only the newest coupon counts, and of the visits only those after it.
 */
export const pathAndDomain: Check = {
  client: 'browser',
  judge(evidence) {
    const last = evidence.findLast(({ method }) => method === 'POST')
    if (!last) return notAttempted('You have not asked for a coupon yet.')
    if (last.path !== '')
      return failed('You have cleared the coupons, and have not asked for a new one since.')
    if (last.status !== 200)
      return failed(`Your request for a coupon was answered with ${last.status}. ${last.answer ?? ''}`.trim())
    const paths = last.lines.filter(setsCoupon).map(pathOf)
    const [path] = paths
    if (path === undefined)
      return failed('The answer to your request for a coupon had no line that sets one.')
    if (paths.length > 1)
      return failed(`One answer set ${paths.length} coupons: on ${paths.join(' and on ')}. One is enough.`)
    return judgeVisits(path, evidence.filter(isVisitAfter(last)))
  },
}

/** The page's visits since the coupon was set say where it goes; the newest of each counts. */
function judgeVisits(path: string, visits: Evidence[]): Verdict {
  const atCart = visits.findLast((visit) => visit.path === '/cart')
  const atCheckout = visits.findLast((visit) => visit.path === '/checkout')
  if (!atCart || !atCheckout)
    return failed(`Your coupon is set, with the path ${path}. ${whichIsMissing(atCart, atCheckout)}`)
  const onCart = couponsOf(atCart)
  const onCheckout = couponsOf(atCheckout)
  if (Math.max(onCart, onCheckout) > 1)
    return failed(
      `${onCart > 1 ? onCart : onCheckout} cookies named coupon came to ${onCart > 1 ? '/cart' : '/checkout'}: one of an earlier try is still there, on another path. Clear the coupons, then ask for yours again.`,
    )
  if (onCart && onCheckout)
    return failed(`Your coupon came back on /cart, but also on /checkout: its Path is ${path}.`)
  if (onCheckout) return failed(`A coupon came back on /checkout, and none on /cart. ${fit(path)}`)
  if (!onCart) return failed(`Your coupon came back neither on /cart nor on /checkout. ${fit(path)}`)
  // A client that is no browser can leave a cookie out: the line itself must keep it from the checkout.
  if (!pathMatches(cart, path) || pathMatches(checkout, path))
    return failed(
      `It came to /cart only, and yet its Path is ${path}: a browser sends such a cookie elsewhere.`,
    )
  return passed(`Your coupon came back on /cart, and not on /checkout: its Path is ${path}.`)
}

function fit(path: string): string {
  const isRight = pathMatches(cart, path) && !pathMatches(checkout, path)
  return isRight
    ? `Its Path is ${path}, which fits: did a Domain keep it away, or was it deleted since?`
    : `Its Path is ${path}, and the address of the cart is ${cart}.`
}

function whichIsMissing(atCart: Evidence | undefined, atCheckout: Evidence | undefined): string {
  if (!atCart && !atCheckout) return 'Now visit the cart and the checkout, with a browser.'
  return `Now visit the ${atCart ? 'checkout' : 'cart'} too, with a browser.`
}

function isVisitAfter({ at }: Evidence): (evidence: Evidence) => boolean {
  return ({ method, status, isBrowser, startedAt }) =>
    method === 'GET' && status === 200 && isBrowser && startedAt >= at
}

function couponsOf({ cookies }: Evidence): number {
  return cookies.filter(({ name }) => name === 'coupon').length
}

function setsCoupon(line: string): boolean {
  return effectiveCookieName(line) === 'coupon' && parseSetCookie(line).value.text !== ''
}

/** Where a browser will store it: the last Path, or the directory of the address where there is no usable one (§5.6.4). */
function pathOf(line: string): string {
  const path = lastAttribute(line, 'path') ?? ''
  return path.startsWith('/') ? path : defaultPath(exercisePath)
}
