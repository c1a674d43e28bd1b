import type { Evidence } from '../check.ts'

/** An exchange for the tests of the checks: a browser's GET that carried and set nothing, but for what is given. */
export function madeUpExchange(given: Partial<Evidence>): Evidence {
  return {
    startedAt: 1,
    at: 1,
    method: 'GET',
    path: '',
    status: 200,
    cookies: [],
    lines: [],
    answer: null,
    isBrowser: true,
    ...given,
  }
}
