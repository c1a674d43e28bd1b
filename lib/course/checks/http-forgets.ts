import { decodeCookieValue } from '../../http/cookie-value.ts'
import type { Check } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { valueBroughtBy, valueSetBy } from './evidence-cookies.ts'

const cookieName = 'first_name'

/** A greeting with a default: Guest for a request without the cookie, the name for the one that brings it. */
export const httpForgets: Check = {
  client: 'any',
  judge(evidence) {
    const visits = evidence.filter(({ method, path }) => method === 'GET' && path === '')
    if (visits.length === 0) return notAttempted('No visit has crossed yet.')

    const stranger = visits.findLast((visit) => valueBroughtBy(visit, cookieName) === undefined)
    if (!stranger) return failed('Every visit brought the cookie so far: start anew, to arrive without it.')
    if (stranger.status !== 200)
      return failed(
        `A visit without the cookie was answered with ${stranger.status}. ${stranger.answer ?? ''}`.trim(),
      )
    if (stranger.answer !== 'Hello, Guest!')
      return failed(
        `A visit without the cookie was answered “${stranger.answer ?? ''}”, not “Hello, Guest!”.`,
      )

    if (!evidence.some((answer) => valueSetBy(answer, cookieName)))
      return failed(`No answer has set ${cookieName} yet: its Set-Cookie line is missing.`)
    const known = visits.findLast((visit) => valueBroughtBy(visit, cookieName))
    if (!known) return failed(`${cookieName} was set and has not come back yet: visit once more.`)
    const value = valueBroughtBy(known, cookieName) ?? ''
    if (known.answer !== `Hello, ${decodeCookieValue(value)}!`)
      return failed(`The request brought ${cookieName}=${value}, and was answered “${known.answer ?? ''}”.`)
    return passed(
      `Without the cookie it was Guest; the request that brought ${cookieName}=${value} was greeted by name.`,
    )
  },
}
