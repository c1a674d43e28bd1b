import type { Observation, ObservedCookie, Refusal, Visit } from './observation.ts'
import { identity } from './observation.ts'
import type { PredictedVisit, Prediction } from './predict.ts'

/** A history takes seconds: what expires at the same moment may be counted from another one. */
const EXPIRY_TOLERANCE_MS = 5_000

/**
 * Lists where a browser and the engine disagree about a history.
 * @returns sentences, each with the exchange, what was predicted and what was observed; empty: they agree
 */
export function differences(prediction: Prediction, observation: Observation): string[] {
  const ghostsFrom = prediction.visits.findIndex(mayMakeGhost)
  const visits = observation.visits.flatMap((visit, index) => {
    const isHaunted = ghostsFrom >= 0 && index >= ghostsFrom
    const scriptSees = observation.stored ? 'the jar' : isHaunted ? 'ghosts' : 'a copy of the jar'
    const found = visitDifferences(prediction.visits[index]!, visit, scriptSees)
    return found.map((text) => `exchange ${index + 1}: ${text}`)
  })
  return [...visits, ...(observation.stored ? jarDifferences(prediction.stored, observation.stored) : [])]
}

/**
 * In Firefox each process keeps a copy of the cookies for its scripts. There an overwritten cookie comes last, and
 * a cookie that a script failed to set over a Secure or an HttpOnly one is seen all the same: a ghost.
 */
type ScriptView = 'the jar' | 'a copy of the jar' | 'ghosts'

function mayMakeGhost({ script, lines }: PredictedVisit) {
  const overwrites = ['OverwriteSecure', 'OverwriteHttpOnly']
  return script !== null && lines.some(({ reasons }) => reasons.some((reason) => overwrites.includes(reason)))
}

function scriptDifferences(predicted: string | null, observed: string | null, scriptSees: ScriptView) {
  if (scriptSees === 'ghosts') return []
  if (scriptSees === 'the jar') return unlessEqual('document.cookie', predicted, observed)
  return unlessEqual('document.cookie, sorted', sorted(predicted), sorted(observed))
}

function sorted(cookies: string | null) {
  return cookies?.split('; ').toSorted().join('; ')
}

function visitDifferences(predicted: PredictedVisit, observed: Visit, scriptSees: ScriptView) {
  return [
    ...unlessEqual('Cookie header', predicted.header, observed.header),
    ...scriptDifferences(predicted.script, observed.script, scriptSees),
    // No entry at all comes for what a script assigns.
    ...(observed.refused && observed.script === null
      ? refusalDifferences(predicted.lines, observed.refused)
      : []),
    ...(observed.withheld ? withheldDifferences(predicted.withheld, observed.withheld) : []),
  ]
}

/** Each refused line has one entry, in the order of the lines; a line that is stored or silently dropped has none. */
function refusalDifferences(predicted: Refusal[], observed: Refusal[]) {
  const entries = [...observed]
  const found = predicted.flatMap(({ subject, reasons }) => {
    const at = entries.findIndex((entry) => trimmed(entry.subject) === trimmed(subject))
    const entry = at < 0 ? undefined : entries.splice(at, 1)[0]
    return reasonDifferences(`line ${JSON.stringify(subject)}`, reasons, entry?.reasons ?? [])
  })
  return [
    ...found,
    ...entries.map(({ subject }) => `a refusal of a line that was not sent: ${JSON.stringify(subject)}`),
  ]
}

/** The engine may list more: a browser leaves out cookies of other sites. */
function withheldDifferences(predicted: Refusal[], observed: Refusal[]) {
  return observed.flatMap(({ subject, reasons }) => {
    const alike = predicted.filter((refusal) => refusal.subject === subject)
    return reasonDifferences(
      `withheld ${subject}`,
      alike.flatMap((refusal) => refusal.reasons),
      reasons,
    )
  })
}

/** Browsers combine reasons, so one in common is enough; cross-site refusals come with and without the scheme. */
function reasonDifferences(subject: string, predicted: readonly string[], observed: readonly string[]) {
  const common = predicted.map(withoutScheme).some((reason) => observed.map(withoutScheme).includes(reason))
  if (common || (predicted.length === 0 && observed.length === 0)) return []
  return [disagreement(subject, predicted.join(' ') || 'no reason', observed.join(' ') || 'no reason')]
}

function withoutScheme(reason: string) {
  return reason.replace(/^Schemeful/, '')
}

function jarDifferences(predicted: ObservedCookie[], observed: ObservedCookie[]) {
  const missing = [...observed]
  const found = predicted.flatMap((cookie) => {
    const at = missing.findIndex((other) => identity(other) === identity(cookie))
    if (at < 0) return [disagreement(`stored ${identity(cookie)}`, 'yes', 'no')]
    return cookieDifferences(cookie, missing.splice(at, 1)[0]!)
  })
  return [...found, ...missing.map((cookie) => disagreement(`stored ${identity(cookie)}`, 'no', 'yes'))]
}

function cookieDifferences(predicted: ObservedCookie, observed: ObservedCookie) {
  const fields = ['value', 'secure', 'httpOnly', 'sameSite', 'priority'] as const
  const found = fields.flatMap((field) => {
    return unlessEqual(`${field} of ${identity(predicted)}`, predicted[field], observed[field])
  })
  const apart = Math.abs((predicted.expires?.getTime() ?? 0) - (observed.expires?.getTime() ?? 0))
  if (apart <= EXPIRY_TOLERANCE_MS) return found
  return [...found, disagreement(`expiry of ${identity(predicted)}`, predicted.expires, observed.expires)]
}

function unlessEqual(subject: string, predicted: unknown, observed: unknown) {
  return predicted === observed ? [] : [disagreement(subject, predicted, observed)]
}

function disagreement(subject: string, predicted: unknown, observed: unknown) {
  return `${subject}: predicted ${JSON.stringify(predicted)}, observed ${JSON.stringify(observed)}`
}

function trimmed(line: string) {
  return line.replace(/^[ \t]+|[ \t]+$/g, '')
}
