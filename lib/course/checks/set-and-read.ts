import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { valueBroughtBy, valueSetBy } from './evidence-cookies.ts'

const cookieName = 'last_visit'

/**
 * The last visit's date and time: a visit shows when the one before it was, sets its own, and falls back where the
 * cookie that came was changed.
 */
export const setAndRead: Check = {
  client: 'any',
  judge(evidence): Verdict {
    const visits = evidence.filter(({ method, path }) => method === 'GET' && path === '')
    const last = visits.at(-1)
    if (!last) return notAttempted('No visit has crossed yet.')
    if (last.status !== 200)
      return failed(`The last visit was answered with ${last.status}. ${last.answer ?? ''}`.trim())
    if (!visits.some((visit) => cookieSetBy(visit) !== undefined))
      return failed('No visit was answered with a Set-Cookie line for last_visit whose value is a date.')
    const shown = visits.findIndex((visit, index) => showsVisitBefore(visit, visits.slice(0, index)))
    if (shown < 0) return failed(whyNotShown(visits))
    const tampered = visits.slice(shown + 1).findLast(({ cookies }) => cookies.some(isTampered))
    if (!tampered)
      return failed('The second visit shows the first. Now send a last_visit that you have changed.')
    if (/\d/.test(tampered.answer ?? ''))
      return failed(`last_visit came back changed, and the answer still was “${tampered.answer ?? ''}”.`)
    return passed('Each visit showed the one before it, and a changed value was not believed.')
  },
}

function showsVisitBefore(visit: Evidence, before: Evidence[]): boolean {
  const received = valueBroughtBy(visit, cookieName)
  if (!received) return false
  return (
    before.some((earlier) => cookieSetBy(earlier) === received) &&
    Boolean(visit.answer?.includes(decoded(received)))
  )
}

function whyNotShown(visits: Evidence[]): string {
  const came = visits.some((visit) => typeof valueBroughtBy(visit, cookieName) === 'string')
  return came
    ? 'last_visit came back, but the answer did not show the time it held: was it read after it was overwritten, or without its .value?'
    : 'last_visit was set and has not come back yet: visit once more.'
}

/** The value of the line that sets the cookie to a date; undefined for a visit without one. */
function cookieSetBy(visit: Evidence): string | undefined {
  const value = valueSetBy(visit, cookieName)
  return value !== undefined && !Number.isNaN(Date.parse(decoded(value))) ? value : undefined
}

/** Changed by hand, or set by the lesson's own button to what is no date. */
function isTampered({ name, value }: Evidence['cookies'][number]): boolean {
  return name === cookieName && (value === null || Number.isNaN(Date.parse(decoded(value))))
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
