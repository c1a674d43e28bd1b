import { createCookieJar } from '../http/cookie-jar.ts'
import { explainReason } from '../http/reasons.ts'
import {
  attacks,
  bankPath,
  experimentCookies,
  experimentPath,
  linesOf,
  nameOfCookie,
  requestOf,
  UNSET_SECONDS,
  type Attack,
  type ExperimentCookie,
} from './attacks.ts'
import type { MeasuredEngine } from './browser.ts'

/** Whether an attack's request carries a cookie. */
export interface Cell {
  cookie: ExperimentCookie
  /** Null where the browser's engine was not measured. */
  predicted: 'sent' | 'withheld' | null
  /** Why it is withheld. */
  why: string | null
  /** The browser withholds it as a third party's, whatever SameSite says. */
  isBlockedByBrowser: boolean
  /** Null until the attack has been made. */
  observed: 'sent' | 'withheld' | null
  /** Null until both are there. */
  hasHeld: boolean | null
}

export interface Row {
  attack: Attack
  cells: Cell[]
}

interface Facts {
  engine: MeasuredEngine | null
  /** Whether a request to another site carries its cookies in this browser at all; null: not known yet. */
  thirdPartyCookies: 'allowed' | 'blocked' | null
  /** Which cookies each attack that was made carried. */
  evidence: ReadonlyMap<string, readonly string[]>
  appOrigin: string
  otherOrigin: string
}

/** What the engine predicts for each attack and cookie, beside what the attacks that were made have carried. */
export function attackMatrix(facts: Facts): Row[] {
  return attacks.map((attack) => {
    const predictions = facts.engine && predict(facts.engine, attack, facts)
    const seen = facts.evidence.get(attack)
    const cells = experimentCookies.map((cookie): Cell => {
      const why = predictions?.get(cookie) ?? null
      const isBlockedByBrowser =
        predictions !== null &&
        why === null &&
        facts.thirdPartyCookies === 'blocked' &&
        !requestOf(attack).topLevelNavigation
      const predicted = predictions && (why === null && !isBlockedByBrowser ? 'sent' : 'withheld')
      const observed = seen ? (seen.includes(cookie) ? 'sent' : 'withheld') : null
      const hasHeld = predicted && observed && predicted === observed
      return { cookie, predicted, why, isBlockedByBrowser, observed, hasHeld }
    })
    return { attack, cells }
  })
}

/** Why each cookie is withheld; null: it is sent. */
function predict(
  engine: MeasuredEngine,
  attack: Attack,
  { appOrigin, otherOrigin }: Facts,
): Map<ExperimentCookie, string | null> {
  const jar = createCookieJar({ profile: engine })
  const given = new Date(0)
  // The answer to a form of the app itself.
  const request = { initiator: appOrigin, topLevelNavigation: true, method: 'POST' }
  const url = `${appOrigin}${experimentPath}/start`
  const refusals = linesOf('x').map((line) => {
    const { reasons, unreported } = jar.receive(line, { url, via: 'http', now: given, request })
    return [...reasons, ...unreported]
  })
  const age = attack === 'late-post-form' ? UNSET_SECONDS + 10 : UNSET_SECONDS / 2
  const { withheld } = jar.retrieve({
    url: `${appOrigin}${bankPath}/${attack}`,
    via: 'http',
    now: new Date(age * 1000),
    request: { initiator: otherOrigin, ...requestOf(attack) },
  })
  return new Map(
    experimentCookies.map((cookie, index) => {
      const held = withheld.find((one) => one.cookie.name === nameOfCookie(cookie))?.reasons ?? []
      const reasons = [...(refusals[index] ?? []), ...held]
      const sentences = reasons.map((code) => explainReason(code).sentence)
      return [cookie, sentences.length > 0 ? sentences.join(' ') : null]
    }),
  )
}
