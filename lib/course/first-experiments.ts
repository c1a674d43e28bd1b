/** The two buttons of the home page: a fixed line each, sent byte for byte. */
export const firstExperiments = {
  hello: { button: 'Set a cookie', line: 'hello=you; Max-Age=60; Path=/' },
  google: {
    button: 'Try to give me a cookie for google.com',
    line: 'gift=yours; Domain=google.com; Max-Age=60; Path=/',
  },
} as const

export type FirstExperiment = keyof typeof firstExperiments

/** Whether a form's field names one of the two. */
export function isFirstExperiment(value: unknown): value is FirstExperiment {
  return typeof value === 'string' && Object.hasOwn(firstExperiments, value)
}
