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
  // Firefox, which has no list of its cookies, shows to scripts what they failed to set over a Secure cookie.
  const ghostsFrom = observation.stored ? -1 : prediction.visits.findIndex(overwritesSecureByScript)
  const visits = observation.visits.flatMap((visit, index) => {
    const predicted = prediction.visits[index]!
    const isHaunted = ghostsFrom >= 0 && index >= ghostsFrom
    const comparable = isHaunted ? { ...predicted, script: visit.script } : predicted
    return visitDifferences(comparable, visit).map((text) => `exchange ${index + 1}: ${text}`)
  })
  return [...visits, ...(observation.stored ? jarDifferences(prediction.stored, observation.stored) : [])]
}

function overwritesSecureByScript({ script, lines }: PredictedVisit) {
  return script !== null && lines.some(({ reasons }) => reasons.includes('OverwriteSecure'))
}

function visitDifferences(predicted: PredictedVisit, observed: Visit) {
  return [
    ...unlessEqual('Cookie header', predicted.header, observed.header),
    ...unlessEqual('document.cookie', predicted.script, observed.script),
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
