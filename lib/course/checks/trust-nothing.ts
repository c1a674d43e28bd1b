import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { brings, valueBroughtBy, valueSetBy } from './evidence-cookies.ts'
import { isRequest, newestRound } from './evidence-rounds.ts'

/** A price of the shop's own list, though not of what Ada has: only who looks at her cart knows it for forged. */
const cupPrice = '8'

/** What the server gave to one who came in: the id of the row, and what the row says. */
interface Visit {
  id: string
  role: string
  price: string
}

/**
 * A forged role opens nothing and a forged price changes nothing, while an honest customer and an honest admin are
 * served. A forgery counts where the cookie itself came on the request, other than the server had set it. Of the
 * rounds, each from one login of a customer to the next, the newest with a forgery in it counts.
 */
export const trustNothing: Check = {
  client: 'any',
  judge(evidence): Verdict {
    const isStart = (each: Evidence) => visitOf(each)?.role === 'customer'
    const [start, ...requests] = newestRound(evidence, isStart, hasForgery)
    const ada = start && visitOf(start)
    if (!ada) return notAttempted('Ada, a customer, has not come in yet.')
    const grace = requests.map(visitOf).findLast((visit) => visit?.role === 'admin')
    if (!requests.some(({ path }) => path === ''))
      return notAttempted('Ada is in. Now pay, then forge the cookies.')
    const problem =
      problemOfGaps(requests) ??
      problemOfRole(requests, ada) ??
      problemOfPrice(requests, ada) ??
      problemOfAdmin(requests, grace)
    return problem ? failed(problem) : passed(everythingRight)
  },
}

const everythingRight =
  'Ada’s cookie said admin, and she was refused; it named another price, and she paid the true one. Honest requests go through.'

/** An expression without a value says more than what it led to. */
function problemOfGaps(requests: Evidence[]): string | null {
  const last = requests.findLast(({ status }, index) => {
    const isRepeated = requests.slice(index + 1).some((later) => isSame(later, requests[index]))
    return status === 422 && !isRepeated
  })
  return last ? `${last.method} was answered with 422: ${last.answer ?? ''}` : null
}

/** What is wrong with the admin page for a customer whose cookie says that she is admin. */
function problemOfRole(requests: Evidence[], ada: Visit): string | null {
  const forged = requests.findLast((each) => isLookOf(each, ada) && claimIn(each, 'task_role') === 'admin')
  if (!forged)
    return 'Ada has not opened the admin page with task_role=admin in her cookie: forge it, then open the page.'
  if (forged.status === 200)
    return 'You have become admin: Ada’s cookie said task_role=admin, and the page opened. Now block it.'
  return forged.status === 403 ? null : `Ada’s forged role was answered with ${forged.status}, not 403.`
}

/** What is wrong with the check-out, first for the forged price, then for the one that the server set. */
function problemOfPrice(requests: Evidence[], ada: Visit): string | null {
  const payments = requests.filter((each) => isPaymentOf(each, ada))
  const forgeries = payments.filter((each) => ![undefined, ada.price].includes(claimIn(each, 'task_price')))
  const cup = forgeries.findLast((each) => claimIn(each, 'task_price') === cupPrice)
  if (forgeries.length === 0)
    return 'The forged role is refused. Now pay as Ada, with another task_price in her cookie.'
  const believed = [forgeries.at(-1), cup].find((each) => each && paid(each) !== ada.price)
  if (believed)
    return `Ada’s cookie said task_price=${claimIn(believed, 'task_price')}, and she paid ${paid(believed)}. The true price is ${ada.price}.`
  if (!cup)
    return `Ada paid the true price. Now pay as Ada with the price of the cup, task_price=${cupPrice}.`
  const honest = payments.findLast((each) => claimIn(each, 'task_price') === ada.price)
  if (!honest)
    return 'The forgeries are refused. Now show that an honest customer is served: come in as Ada, pay, then forge.'
  if (paid(honest) !== ada.price)
    return `Ada’s cookies were as the shop had set them, and she paid ${paid(honest)}, not ${ada.price}.`
  return null
}

/** What is wrong for an admin who is one: a page that is closed to everybody is no repair. */
function problemOfAdmin(requests: Evidence[], grace: Visit | null | undefined): string | null {
  if (!grace) return 'Ada is refused. Now come in as Grace, who is an admin, and open the page.'
  const look = requests.findLast((each) => isLookOf(each, grace))
  if (!look) return 'Grace is in. Now open the admin page as Grace.'
  if (look.status !== 200)
    return `Grace is an admin, and the page was closed to her: it answered ${look.status}.`
  const payment = requests.findLast((each) => isPaymentOf(each, grace))
  if (!payment) return 'The page opens for Grace. Now pay as Grace.'
  return paid(payment) === grace.price
    ? null
    : `Grace paid ${paid(payment)} for what costs ${grace.price}: the price depends on what is in the cart.`
}

/** The visit that an exchange began; null for any other exchange. */
function visitOf(exchange: Evidence): Visit | null {
  if (!isRequest('POST', '/enter')(exchange)) return null
  const valueOf = (name: string) => valueSetBy(exchange, name) ?? ''
  const visit = { id: valueOf('task_id'), role: valueOf('task_role'), price: valueOf('task_price') }
  return visit.id ? visit : null
}

/**
 * What a cookie of the request said: the handler repeats it, because of a value that this app never sent nothing is
 * kept. Undefined where no such cookie came.
 */
function claimIn({ cookies, answer }: Evidence, wanted: string): string | undefined {
  const said = new RegExp(`${wanted}=([\\w.?-]*)\\.$`).exec(answer ?? '')?.[1]
  const came = cookies.some(({ name, value }) => name === wanted && (value === null || value === said))
  return came ? said : undefined
}

/** Whether the customer of a round has sent a role or a price that the server had not set. */
function hasForgery([start, ...requests]: readonly Evidence[]): boolean {
  const ada = start && visitOf(start)
  if (!ada) return false
  const set = new Map([
    ['task_role', ada.role],
    ['task_price', ada.price],
  ])
  return requests
    .filter((each) => isOf(each, ada))
    .some(({ cookies }) => cookies.some(({ name, value }) => set.has(name) && set.get(name) !== value))
}

function isLookOf(exchange: Evidence, visit: Visit): boolean {
  return exchange.method === 'GET' && isOf(exchange, visit)
}

function isPaymentOf(exchange: Evidence, visit: Visit): boolean {
  return exchange.method === 'POST' && isOf(exchange, visit)
}

function isOf(exchange: Evidence, { id }: Visit): boolean {
  return exchange.path === '' && brings(exchange, 'task_id', id)
}

/** Whether two requests have the method, the address and the visitor in common. */
function isSame(one: Evidence, other: Evidence | undefined): boolean {
  return (
    other !== undefined &&
    isRequest(other.method, other.path)(one) &&
    valueBroughtBy(one, 'task_id') === valueBroughtBy(other, 'task_id')
  )
}

function paid({ answer }: Evidence): string {
  return /^You pay (.*)\.$/m.exec(answer ?? '')?.[1] ?? 'nothing'
}
