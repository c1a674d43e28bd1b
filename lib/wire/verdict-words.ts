import type { WireLine } from './wire-entry.ts'

/** The prediction for a line, as a sentence. */
export function predictionOf({ prediction, isCut }: Pick<WireLine, 'prediction' | 'isCut'>): string {
  if (!prediction && isCut) return 'Not predicted: only the first 8 KB of the line are kept.'
  if (!prediction) return 'Not predicted: the rules of this browser were not measured.'
  switch (prediction.action) {
    case 'store':
      return `${engines[prediction.engine]} stores it.`
    case 'delete':
      return `${engines[prediction.engine]} deletes the cookie of this name, domain and path, if it has one.`
    case 'refuse':
      return `${engines[prediction.engine]} refuses it: ${prediction.reasons.map(({ sentence }) => sentence).join(' ')}`
  }
}

/** Whether the prediction held, as a sentence; empty while nobody can tell. */
export function verdictOf({ hasHeld }: Pick<WireLine, 'hasHeld'>): string {
  if (hasHeld === null) return ''
  return hasHeld ? 'The prediction held.' : 'The browser did something else than predicted.'
}

export const engines = { chromium: 'Chromium', firefox: 'Firefox' } as const
