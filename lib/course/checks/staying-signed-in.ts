import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { valueSetBy } from './evidence-cookies.ts'
import { isRequest } from './evidence-rounds.ts'
import { hasReached, formatSeconds, since, spanOf, type Span } from './wire-time.ts'

const cookie = 'stay_task'
const isVisit = isRequest('GET', '')

/** What a seal must hold if the exercise is solved, told from when it crossed. */
interface Seal {
  issued: Span
  renewed: Span
  idle: number
  absolute: number
}

/** What must be seen: no renewal too early, one that carries on, and the end by each of the limits. */
const kinds = ['early', 'extended', 'idle', 'absolute'] as const

const whatToDo: Record<(typeof kinds)[number], string> = {
  early: 'Visit right after a login: in the first half of the idle time a visit renews nothing.',
  extended:
    'Renew a session past half of its idle time, and visit after the idle time since the login is over.',
  idle: 'Log in, let the idle time pass, and visit before the absolute limit is reached.',
  absolute: 'Keep a session going by renewals, and visit once more when the absolute limit is reached.',
}

/** What one visit shows. */
interface Fact {
  /** `answer`: nothing but that the handler failed. */
  kind: (typeof kinds)[number] | 'answer'
  /** Null: it is as it must be. */
  problem: string | null
}

/**
 * Two limits, judged by when a seal was let in and when it was refused. Only visits that brought a seal of this
 * learner's logins count, and only where the time of the request leaves no doubt: no client passes by leaving the
 * cookie out or by waiting long enough for both limits. All must be seen after the last mistake.
 */
export const stayingSignedIn: Check = {
  client: 'any',
  judge(evidence): Verdict {
    if (!evidence.some(isLogin)) return notAttempted('Nobody has logged in yet.')
    if (!evidence.some(isVisit)) return notAttempted('You are signed in. Now visit.')
    const facts = factsOf(evidence)
    const mistakeAt = facts.findLastIndex(({ problem }) => problem !== null)
    const seen = new Set(facts.slice(mistakeAt + 1).map(({ kind }) => kind))
    const missing = kinds.find((kind) => !seen.has(kind))
    if (!missing) return passed(everythingRight)
    const mistake = facts[mistakeAt]
    const isRepaired = mistake?.kind === 'answer' ? seen.size > 0 : mistake && seen.has(mistake.kind)
    if (mistake?.problem && !isRepaired) return failed(mistake.problem)
    if (facts.length === 0) return failed(`No visit brought the ${cookie} of a login: log in first.`)
    return failed(`Right so far, but not all has been seen yet. ${whatToDo[missing]}`)
  },
}

const everythingRight =
  'A renewal past half of the idle time carried the session on. Idleness ended one session, and the absolute limit one that was in use.'

function factsOf(evidence: readonly Evidence[]): Fact[] {
  const seals = new Map<string, Seal>()
  const facts: Fact[] = []
  for (const exchange of evidence) {
    const given = valueSetBy(exchange, cookie)
    if (isLogin(exchange) && given !== undefined) seals.set(given, newSeal(exchange))
    if (!isVisit(exchange)) continue
    const brought = exchange.cookies.findLast(({ name }) => name === cookie)?.value
    const seal = seals.get(brought ?? '')
    if (!seal) continue
    const fact = factOf(exchange, seal, given !== undefined, given === brought)
    if (fact) facts.push(fact)
    if (given !== undefined) seals.set(given, { ...seal, renewed: spanOf(exchange) })
  }
  return facts
}

/** What a visit shows, which came with a seal; null where its moment leaves it open. */
function factOf(visit: Evidence, seal: Seal, isRenewed: boolean, isSameSeal: boolean): Fact | null {
  const { status } = visit
  const isIn = status === 200
  if (!isIn && status !== 401)
    return { kind: 'answer', problem: `A visit was answered with ${status}: ${visit.answer ?? ''}` }
  const age = since(seal.issued, visit)
  const idleFor = since(seal.renewed, visit)
  const isOld = hasReached(age, seal.absolute)
  const isIdle = hasReached(idleFor, seal.idle)
  if (isIn && isOld)
    return wrong(
      'absolute',
      `A visit ${formatSeconds(age)} after the login was let in. ${limitOf('absolute', seal)}`,
    )
  if (isIn && isIdle)
    return wrong(
      'idle',
      `A visit ${formatSeconds(idleFor)} after its seal was made was let in. ${limitOf('idle', seal)}`,
    )
  if (isIdle && isOld === false) return right('idle')
  if (isOld && isIdle === false) return right('absolute')
  if (isIdle !== false || isOld !== false) return null
  if (!isIn) return wrong('extended', refusedTooEarly(seal, age, idleFor))
  const isDue = hasReached(idleFor, seal.idle / 2)
  if (isDue === false)
    return isRenewed
      ? wrong(
          'early',
          `A visit ${formatSeconds(idleFor)} after its seal was made renewed it. Half of the idle time is ${seal.idle / 2000} s.`,
        )
      : right('early')
  if (isDue && !isRenewed)
    return wrong(
      'extended',
      `A visit ${formatSeconds(idleFor)} after its seal was made did not renew it. Half of the idle time is ${seal.idle / 2000} s.`,
    )
  if (isSameSeal) return wrong('extended', `A visit set ${cookie} anew, and with the same seal in it.`)
  return hasReached(age, seal.idle) ? right('extended') : null
}

function refusedTooEarly({ issued, renewed }: Seal, age: Span, idleFor: Span): string {
  return issued === renewed
    ? `A visit ${formatSeconds(age)} after the login was refused, and neither limit was reached.`
    : `A visit was refused, although its cookie was renewed ${formatSeconds(idleFor)} before: what is inside is not as new as the cookie.`
}

function limitOf(name: 'idle' | 'absolute', seal: Seal): string {
  return `The ${name} limit is ${seal[name] / 1000} s.`
}

function newSeal(login: Evidence): Seal {
  const [, idle, absolute] = /Idle limit: (\d+) s, absolute limit: (\d+) s/.exec(login.answer ?? '') ?? []
  const issued = spanOf(login)
  return { issued, renewed: issued, idle: Number(idle) * 1000, absolute: Number(absolute) * 1000 }
}

function isLogin(exchange: Evidence): boolean {
  return isRequest('POST', '/log-in')(exchange) && exchange.status === 200
}

function right(kind: Fact['kind']): Fact {
  return { kind, problem: null }
}

function wrong(kind: Fact['kind'], problem: string): Fact {
  return { kind, problem }
}
