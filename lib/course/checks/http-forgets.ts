import { decodeCookieValue } from '../../http/cookie-value.ts'
import { parseSetCookie } from '../../http/set-cookie.ts'
import type { Check, Evidence } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'

const cookieName = 'first_name'

/** A greeting with a default: Guest for a request without the cookie, the name for the one that brings it. */
export const httpForgets: Check = {
  client: 'any',
  judge(evidence) {
    const visits = evidence.filter(({ method, path }) => method === 'GET' && path === '')
    if (visits.length === 0) return notAttempted('No visit has crossed yet.')

    const stranger = visits.findLast(({ cookies }) => !cookies.some(isNamed))
    if (!stranger) return failed('Every visit brought the cookie so far: start anew, to arrive without it.')
    if (stranger.status !== 200)
      return failed(
        `A visit without the cookie was answered with ${stranger.status}. ${stranger.answer ?? ''}`.trim(),
      )
    if (stranger.answer !== 'Hello, Guest!')
      return failed(
        `A visit without the cookie was answered “${stranger.answer ?? ''}”, not “Hello, Guest!”.`,
      )

    if (!evidence.some(setsName))
      return failed(`No answer has set ${cookieName} yet: its Set-Cookie line is missing.`)
    const known = visits.findLast(({ cookies }) =>
      cookies.some(({ name, value }) => name === cookieName && value),
    )
    if (!known) return failed(`${cookieName} was set and has not come back yet: visit once more.`)
    const value = known.cookies.find(isNamed)?.value ?? ''
    if (known.answer !== `Hello, ${decodeCookieValue(value)}!`)
      return failed(`The request brought ${cookieName}=${value}, and was answered “${known.answer ?? ''}”.`)
    return passed(
      `Without the cookie it was Guest; the request that brought ${cookieName}=${value} was greeted by name.`,
    )
  },
}

function isNamed({ name }: Evidence['cookies'][number]): boolean {
  return name === cookieName
}

function setsName({ lines }: Evidence): boolean {
  return lines.map(parseSetCookie).some(({ name, value }) => name?.text === cookieName && value.text !== '')
}
