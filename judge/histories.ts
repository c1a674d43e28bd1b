import fc from 'fast-check'
import { address, family } from './hosts.ts'
import { setCookieLine } from './lines.ts'

/**
 * One visit to `url`, which names no port: over http the answer carries `lines` as `Set-Cookie`; by script
 * the page at `url` assigns each to `document.cookie` and then reads it.
 */
export interface Exchange {
  url: string
  via: 'http' | 'document.cookie'
  lines: string[]
}

/** Visits in their order, beginning with an empty jar. */
export type History = Exchange[]

// No server can send them: they end or break the header itself.
const UNSENDABLE = /[\0\r\n]/g

const history: fc.Arbitrary<History> = family.chain((hosts) => {
  const url = address(hosts)
  const line = setCookieLine(hosts)
  const answered = fc.record({
    url,
    via: fc.constant('http' as const),
    lines: fc.array(
      line.map((text) => text.replace(UNSENDABLE, '')),
      { minLength: 1, maxLength: 3 },
    ),
  })
  const scripted = fc.record({
    url,
    via: fc.constant('document.cookie' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  })
  const read = fc.record({
    url,
    via: fc.constant('document.cookie' as const),
    lines: fc.constant<string[]>([]),
  })
  const writes = fc.array(fc.oneof({ weight: 3, arbitrary: answered }, { weight: 1, arbitrary: scripted }), {
    minLength: 2,
    maxLength: 5,
  })
  return fc
    .tuple(writes, fc.array(read, { minLength: 1, maxLength: 3 }))
    .map(([writes, reads]) => [...writes, ...reads])
})

/**
 * Composes the history of a seed; the same seed gives the same history.
 * @example historyOf(7)
 */
export function historyOf(seed: number): History {
  // Neighbouring seeds should give unlike histories.
  const options = { seed: Math.imul(seed + 1, 0x9e3779b1), numRuns: 1, unbiased: true }
  return fc.sample(history, options)[0]!
}
