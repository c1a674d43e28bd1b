import type { Verdict } from './check.ts'

/** What each status is called. */
export const statusNames = { passed: 'Passed', failed: 'Failed', 'not-attempted': 'Not attempted' }

/** Nothing of the exercise has crossed yet. */
export function notAttempted(because: string): Verdict {
  return { status: 'not-attempted', because }
}

/** @param because what was seen, and what is missing */
export function failed(because: string): Verdict {
  return { status: 'failed', because }
}

/** @param because what was seen that proves it */
export function passed(because: string): Verdict {
  return { status: 'passed', because }
}
