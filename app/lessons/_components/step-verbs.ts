/** The steps of every lesson, in their order; also the fragments of their addresses: `#observe`. */
export const stepVerbs = {
  predict: 'Predict, then do',
  observe: 'Observe',
  break: 'Break, then fix',
  check: 'Check',
  recall: 'Recall',
} as const

export type StepId = keyof typeof stepVerbs
