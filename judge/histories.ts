import fc from 'fast-check'
import { family, place } from './hosts.ts'
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

/** What becomes of an earlier line when it is sent once more: the same cookie, replaced or deleted. */
const variations: ((line: string) => string)[] = [
  (line) => line.replace(/=[^;]*/, '=again'),
  (line) => `${line}; Max-Age=0`,
  (line) => `${line}; Expires=Thu, 01 Jan 1970 00:00:00 GMT`,
  (line) => line.replace(/; ?(secure|httponly)/gi, ''),
  (line) => `${line}; Secure`,
  (line) => `${line}; HttpOnly`,
  (line) => line.replace(/;.*/s, '; Path=/a'),
]

/** One in three lines varies an earlier one: which, counted from the end, and how. */
const variation = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ back: fc.nat(3), vary: fc.constantFrom(...variations) }) },
)

interface Draft extends Omit<Exchange, 'lines'> {
  lines: [line: string, variation: { back: number; vary: (line: string) => string } | null][]
}

function compose([writes, reads]: [Draft[], string[]]): History {
  const earlier: string[] = []
  const written = writes.map(({ url, via, lines }) => {
    const texts = lines.map(([line, variation]) => {
      const model = variation ? earlier.at(-1 - variation.back) : undefined
      const text = variation && model !== undefined ? variation.vary(model) : line
      const sendable = via === 'http' ? text.replace(UNSENDABLE, '') : text
      earlier.push(sendable)
      return sendable
    })
    return { url, via, lines: texts }
  })
  return [...written, ...reads.map((url): Exchange => ({ url, via: 'document.cookie', lines: [] }))]
}

// Few places, so that cookies meet; their scheme changes from visit to visit.
const history: fc.Arbitrary<History> = family.chain((hosts) => {
  return fc.array(place(hosts), { minLength: 2, maxLength: 3 }).chain((places) => {
    const url = fc
      .tuple(fc.constantFrom('http', 'https'), fc.constantFrom(...places))
      .map((parts) => parts.join('://'))
    const lines = fc.array(fc.tuple(setCookieLine(hosts), variation), { minLength: 1, maxLength: 3 })
    const via = fc.constantFrom<Exchange['via'][]>('http', 'http', 'http', 'document.cookie')
    const writes = fc.array(fc.record({ url, via, lines }), { minLength: 2, maxLength: 5 })
    return fc.tuple(writes, fc.array(url, { minLength: 2, maxLength: 3 })).map(compose)
  })
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
