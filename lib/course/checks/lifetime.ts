import { expiryTime } from '../../http/cookie-lifetime.ts'
import { knownAttributes } from '../../http/known-attributes.ts'
import { rulesOf } from '../../http/profile.ts'
import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { lastLine, valueBroughtBy, valueSetBy } from './evidence-cookies.ts'

const cookieName = 'visits'
const SHORTEST = 5
const LONGEST = 120
/** A request that left the browser in time may arrive a little after it. */
const ON_THE_WAY = 2000

/** A browser's visit that was answered with a line as the exercise asks for it. */
interface Visit {
  startedAt: number
  /** The number of its line. */
  count: number
  /** In seconds. */
  lifetime: number
  /** Milliseconds since 1970: when what it set is over. */
  endsAt: number
  /** The number that it brought; undefined: no cookie. */
  brought: number | null | undefined
  /** The number in the answer. */
  answered: number | null
}

/** A visit counter that forgets: it counts while its cookie lives, and starts anew when the browser has removed it. */
export const lifetime: Check = {
  client: 'browser',
  judge(evidence): Verdict {
    const requests = evidence.filter(({ method, path }) => method === 'GET' && path === '')
    if (requests.length === 0) return notAttempted('No visit has crossed yet.')
    const visits = requests.filter(({ isBrowser }) => isBrowser)
    const last = visits.at(-1)
    if (!last) return failed('Only a browser removes cookies when their time is over: visit with yours.')
    const problem = lineProblem(last)
    if (problem) return failed(problem)
    // What crossed before the line was as asked for is forgiven.
    const firstGood = visits.findLastIndex((visit) => lineProblem(visit) !== null) + 1
    return judgeVisits(visits.slice(firstGood).map(visitOf))
  },
}

/** What is wrong with the answer to a visit, by itself; null: its line is as the exercise asks for it. */
function lineProblem(visit: Evidence): string | null {
  if (visit.status !== 200) return `The last visit was answered with ${visit.status}: ${visit.answer ?? ''}`
  const line = lastLine(visit, cookieName)
  if (line === undefined) return 'The last visit was answered without a Set-Cookie line for visits.'
  const value = valueSetBy(visit, cookieName) ?? ''
  if (!/^\d+$/.test(value)) return `The last visit set visits to “${value}”, which is no number.`
  const seconds = lifetimeOf(line, visit.startedAt)
  if (seconds === null)
    return 'The last visit made visits a session cookie: its line has no Max-Age or Expires that a browser reads.'
  if (seconds <= 0) return `The line “${line}” deletes visits: its time is over before it begins.`
  return isAsked(seconds)
    ? null
    : `${inWords(seconds)} The exercise asks for ${SHORTEST} to ${LONGEST} seconds.`
}

function inWords(seconds: number): string {
  const whole = Math.round(seconds)
  return isAsked(seconds / 1000)
    ? `The last visit set visits for ${whole} seconds. Max-Age counts seconds, and ${whole} looks like milliseconds.`
    : `The last visit set visits for ${whole} seconds.`
}

/** A date has whole seconds: five seconds from now may be four and a little. */
function isAsked(seconds: number): boolean {
  return Math.ceil(seconds) >= SHORTEST && Math.floor(seconds) <= LONGEST
}

function judgeVisits(visits: readonly Visit[]): Verdict {
  const steps = visits.slice(1).map((visit, index) => stepOf(visit, visits[index]))
  const newest = steps.at(-1)
  if (newest?.kind === 'wrong') return failed(newest.because)
  const forgotten = steps.findLastIndex(({ kind }) => kind === 'forgot')
  if (forgotten > 0 && steps[forgotten - 1]?.kind === 'counted')
    return passed(
      'visits came back and was counted. After its time it did not come, and the count began anew.',
    )
  const lifetime = Math.ceil(visits.at(-1)?.lifetime ?? 0)
  if (newest?.kind === 'counted')
    return failed(
      `visits came back and was counted. Now let its ${lifetime} seconds pass, and visit once more.`,
    )
  if (newest?.kind === 'forgot')
    return failed(
      `visits was forgotten, but it had not come back before: visit twice within ${lifetime} seconds.`,
    )
  return failed(`visits was set for ${lifetime} seconds. Visit again before they are over.`)
}

type Step = { kind: 'counted' | 'forgot' } | { kind: 'wrong'; because: string }

/** What a visit shows about the line of the one before it. */
function stepOf({ startedAt, brought, answered, count }: Visit, before: Visit | undefined): Step {
  if (!before) throw new Error('The first visit has none before it.')
  const late = startedAt - before.endsAt
  if (brought === undefined) {
    if (late <= 0) return wrong('The last visit came without visits, although its time was not over.')
    if (answered === 1 && count === 1) return { kind: 'forgot' }
    return wrong(
      `The last visit came without visits, and was answered ${answered ?? 'without a number'}, not 1.`,
    )
  }
  if (late > ON_THE_WAY)
    return wrong(`visits still came ${Math.round(late / 1000)} seconds after its time was over.`)
  if (brought !== before.count)
    return wrong('The last visit brought a visits that the visit before it had not set.')
  if (answered === brought + 1 && count === brought + 1) return { kind: 'counted' }
  return wrong(
    `The last visit brought visits=${brought} and was answered ${answered ?? 'without a number'}, set to ${count}.`,
  )
}

function visitOf(visit: Evidence): Visit {
  const lifetime = lifetimeOf(lastLine(visit, cookieName) ?? '', visit.startedAt) ?? 0
  const came = valueBroughtBy(visit, cookieName)
  const number = /\d+/.exec(visit.answer ?? '')?.[0]
  return {
    startedAt: visit.startedAt,
    count: Number(valueSetBy(visit, cookieName)),
    lifetime,
    // The browser's clock starts when the answer arrives.
    endsAt: visit.at + lifetime * 1000,
    brought: typeof came === 'string' ? Number(came) : came,
    answered: number === undefined ? null : Number(number),
  }
}

/** How long a line's cookie lives, in seconds, as the draft reads it; null: a session cookie. */
function lifetimeOf(line: string, now: number): number | null {
  const rules = rulesOf('rfc6265bis')
  const { 'max-age': maxAge, expires } = knownAttributes(line, rules)
  const end = expiryTime({ maxAge, expires }, new Date(now), rules)
  return end && (end.getTime() - now) / 1000
}

function wrong(because: string): Step {
  return { kind: 'wrong', because }
}
