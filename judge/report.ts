import type { History } from './histories.ts'
import type { Observation } from './observation.ts'
import type { Prediction } from './predict.ts'

/** Writes out a history, each line of it and what both sides made of it, for someone who has to find the fault. */
export function report(history: History, prediction: Prediction, observation: Observation): string {
  const exchanges = history.flatMap(({ url, via, lines }, index) => {
    const predicted = prediction.visits[index]
    const observed = observation.visits[index]
    return [
      `  ${index + 1}. ${url} (${via}) at ${observed?.at.toISOString()}`,
      ...lines.map((line) => `     sets ${JSON.stringify(line)}`),
      ...pair('Cookie', predicted?.header, observed?.header),
      ...(via === 'http' ? [] : pair('document.cookie', predicted?.script, observed?.script)),
      ...pair(
        'refused',
        predicted?.lines.filter(({ reasons }) => reasons.length > 0),
        observed?.refused,
      ),
      ...pair('withheld', predicted?.withheld, observed?.withheld),
    ]
  })
  const text = [...exchanges, '  In the end:', ...pair('stored', prediction.stored, observation.stored)].join(
    '\n',
  )
  // Lines at the limits of size are of one letter: `x{4096}`.
  return text.replace(/(.)\1{99,}/gu, (run: string, letter: string) => `${letter}{${[...run].length}}`)
}

function pair(subject: string, predicted: unknown, observed: unknown) {
  if (observed === null) return []
  const [one, other] = [JSON.stringify(predicted), JSON.stringify(observed)]
  if (one === other) return [`     ${subject}: ${one}`]
  return [`     ${subject}, predicted: ${one}`, `     ${subject}, observed:  ${other}`]
}
