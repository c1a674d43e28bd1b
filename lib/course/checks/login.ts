import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { valueBroughtBy, valueSetBy } from './evidence-cookies.ts'

const sessionCookie = 'exercise_session'
const notedCookie = 'exercise_noted'
const ALLOWED_FAILURES = 5
const outcomes = ['no such user', 'wrong password', 'not compared', 'right'] as const

/** A try to log in: what the server noted of it, which no learner's code writes, and what the visitor read. */
interface Attempt {
  exchange: Evidence
  /** From 1, counted for its username. */
  number: number
  outcome: (typeof outcomes)[number]
  message: string
}

/**
 * Three holes of a login handler: what it says to an unknown user and to a wrong password, whether it answers the
 * sixth try, and whose id the session has afterwards. Each is judged by the newest tries since the last start, so
 * that a repair counts at once.
 */
export const login: Check = {
  client: 'any',
  judge(evidence): Verdict {
    const startedAt = evidence.findLastIndex(({ method, path }) => method === 'POST' && path === '/start')
    if (startedAt === -1)
      return notAttempted('No login yet. Press Start: it gives you a session to begin with.')
    const round = evidence.slice(startedAt + 1)
    const tries = round.filter(({ method, path }) => method === 'POST' && path === '')
    const last = tries.at(-1)
    if (!last) return notAttempted('You have a session, and nobody has tried to log in.')
    const attempts = tries.flatMap(readAttempt)
    if (attempts.at(-1)?.exchange !== last)
      return failed(`The last try was answered with ${last.status}: ${last.answer ?? ''}`)
    const holes = [holeInMessages(attempts), holeInSession(attempts, round), holeInLimit(attempts)]
    const open = holes.filter((hole) => hole !== null)
    if (open.length > 0) return failed(open.join(' '))
    return passed(
      'An unknown user and a wrong password are answered alike, the sixth try got 429, and the id from before the login opens nothing.',
    )
  },
}

function holeInMessages(attempts: Attempt[]): string | null {
  const unknown = attempts.findLast(({ outcome }) => outcome === 'no such user')
  const wrong = attempts.findLast(({ outcome }) => outcome === 'wrong password')
  if (!unknown) return 'No unknown user has tried to log in.'
  if (!wrong) return 'No known user has tried a wrong password.'
  if (unknown.message !== wrong.message)
    return `An unknown user reads “${unknown.message}”, a known one “${wrong.message}”: the answer tells who has an account.`
  const odd = [unknown, wrong].find(({ exchange }) => exchange.status !== 401)
  if (odd) return `A refused login (${odd.outcome}) was answered with ${odd.exchange.status}, not with 401.`
  return unknown.message.trim() === '' ? 'A refused visitor reads nothing.' : null
}

function holeInSession(attempts: Attempt[], round: Evidence[]): string | null {
  const attempt = attempts.findLast(({ outcome }) => outcome === 'right')
  if (!attempt) return 'Nobody has logged in with the right password.'
  const oldId = valueBroughtBy(attempt.exchange, sessionCookie)
  if (!oldId) return 'The login brought no session from before: press Start, then log in.'
  const freshId = valueSetBy(attempt.exchange, sessionCookie)
  if (!freshId || freshId === oldId)
    return 'The login kept the id from before: whoever has noted it is signed in too.'
  const after = round.slice(round.indexOf(attempt.exchange) + 1)
  const looks = (path: string, cookie: string, id: string) =>
    after.findLast(
      (look) => look.method === 'GET' && look.path === path && valueBroughtBy(look, cookie) === id,
    )
  const visit = looks('/visit', sessionCookie, freshId)
  if (!visit) return 'The id is a new one. No visit has brought it yet.'
  if (!isSignedIn(visit))
    return 'The login set an id of no session: the visit after it was a signed-out visitor’s.'
  const noted = looks('/noted', notedCookie, oldId)
  if (!noted) return 'The id is a new one. No visit with the noted id has come since.'
  return isSignedIn(noted) ? 'The noted id from before the login is signed in.' : null
}

function holeInLimit(attempts: Attempt[]): string | null {
  const newest = new Map(attempts.map((attempt) => [attempt.number, attempt]))
  const early = [...newest.values()].find(
    ({ number, exchange }) => number <= ALLOWED_FAILURES && exchange.status === 429,
  )
  if (early) return `Try ${early.number} got 429 already: five may fail.`
  const sixth = attempts.findLast(({ number }) => number > ALLOWED_FAILURES)
  if (!sixth) return 'Nobody has tried six times.'
  return sixth.exchange.status === 429
    ? null
    : `Try ${sixth.number} was answered with ${sixth.exchange.status}: a program may go on guessing.`
}

/** An attempt, or none for an answer that is not the handler's. */
function readAttempt(exchange: Evidence): Attempt[] {
  const [, number, outcome, message = ''] =
    /^The server notes: try (\d+), (.+)\.\nThe visitor reads: ([^]*)$/.exec(exchange.answer ?? '') ?? []
  const known = outcomes.find((one) => one === outcome)
  return known ? [{ exchange, number: Number(number), outcome: known, message }] : []
}

function isSignedIn({ status, answer }: Evidence): boolean {
  return status === 200 && Boolean(answer?.startsWith('Signed in as '))
}
