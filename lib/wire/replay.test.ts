import { describe, expect, test } from 'vitest'
import type { Exchange } from './exchange.ts'
import { replay } from './replay.ts'

const origin = 'http://localhost:3000'
let counter = 0

/** One exchange a second, a page's unless told otherwise. `cookies` maps names to values; null: not kept. */
function crossed({
  cookies,
  ...facts
}: Partial<Omit<Exchange, 'cookies' | 'setCookie'>> & {
  cookies?: Record<string, string | null>
  lines?: (string | { text: string; isCut: true })[]
}): Exchange {
  const { lines = [], ...rest } = facts
  const at = ++counter * 1000
  const kept = Object.entries(cookies ?? {}).map(([name, value]) => ({ name, value, bytes: 9 }))
  return {
    id: String(at).padStart(9, '0'),
    startedAt: at,
    at: at + 5,
    kind: 'document',
    method: 'GET',
    origin,
    target: '/',
    status: 200,
    cookies: cookies ? kept : null,
    cookiesLeftOut: 0,
    cookieBytes: 9,
    setCookie: lines.map((line) =>
      typeof line === 'string' ? { text: line, bytes: line.length, isCut: false } : { ...line, bytes: 9999 },
    ),
    context: { 'sec-fetch-site': 'same-origin' },
    ...rest,
  }
}

/** The lines of a replay, with what was predicted and seen of each. */
function outcomes(exchanges: Exchange[], engine: 'chromium' | 'firefox' | null = 'chromium') {
  return replay(exchanges, engine)
    .entries.flatMap(({ lines }) => lines)
    .map(({ text, prediction, observation, hasHeld, probe }) => ({
      text,
      predicted: prediction?.action ?? null,
      cameBack: observation?.cameBack ?? null,
      hasHeld,
      probe,
    }))
}

const [a1, gone] = ['a=1; Path=/', 'a=; Max-Age=0; Path=/']

describe('a line', () => {
  test('is not observed before a later request, and asks for a probe of its path', () => {
    const first = crossed({ lines: ['a=1; Path=/cart'] })
    const [line] = outcomes([first])
    expect(line).toMatchObject({
      predicted: 'store',
      cameBack: null,
      hasHeld: null,
      probe: `/cart?cookie-probe=${first.at}`,
    })
  })

  test('held when it was to be stored and came back', () => {
    const [line] = outcomes([crossed({ lines: [a1] }), crossed({ cookies: { a: '1' } })])
    expect(line).toMatchObject({ cameBack: true, hasHeld: true, probe: null })
  })

  test('held when it was to be refused and stayed away', () => {
    const [line] = outcomes([crossed({ lines: ['a=1; Domain=google.com'] }), crossed({})])
    expect(line).toMatchObject({ predicted: 'refuse', cameBack: false, hasHeld: true })
  })

  test('did not hold when it was to be stored and stayed away', () => {
    const [line] = outcomes([crossed({ lines: [a1] }), crossed({ cookies: { b: '1' } })])
    expect(line).toMatchObject({ cameBack: false, hasHeld: false })
  })

  test('says nothing of a browser that was not measured, but what was seen', () => {
    const [line] = outcomes([crossed({ lines: [a1] }), crossed({ cookies: { a: '1' } })], null)
    expect(line).toMatchObject({ predicted: null, cameBack: true, hasHeld: null })
    expect(replay([], null).jar).toBeNull()
  })

  test('without a name comes back as Firefox understands it', () => {
    const [line] = outcomes(
      [crossed({ lines: ['flag; Path=/'] }), crossed({ cookies: { flag: '' } })],
      'firefox',
    )
    expect(line).toMatchObject({ cameBack: true, hasHeld: true })
  })

  test('that was overwritten before it was seen held, and so did its successor', () => {
    const found = outcomes([
      crossed({ lines: [a1] }),
      crossed({ kind: 'fetch', startedAt: 0, lines: ['a=2; Path=/'] }),
      crossed({ cookies: { a: '2' } }),
    ])
    expect(found).toMatchObject([
      { text: a1, cameBack: false, hasHeld: true },
      { text: 'a=2; Path=/', cameBack: true, hasHeld: true },
    ])
  })

  test('that deletes held when the cookie is gone', () => {
    const found = outcomes([
      crossed({ lines: [a1] }),
      crossed({ cookies: { a: '1' }, lines: [gone] }),
      crossed({}),
    ])
    expect(found[1]).toMatchObject({ predicted: 'delete', cameBack: false, hasHeld: true })
  })

  test('of the app’s own is neither observed nor probed', () => {
    const [line] = outcomes([crossed({ lines: ['lab=…; Path=/'] }), crossed({})])
    expect(line).toMatchObject({ cameBack: null, probe: null })
  })

  test('is not predicted when its attributes were cut off', () => {
    const [first, second] = outcomes([
      crossed({
        lines: [
          { text: 'a=1; X=yyy…', isCut: true },
          { text: `b=${'x'.repeat(8190)}…`, isCut: true },
        ],
      }),
    ])
    expect(first?.predicted).toBeNull()
    expect(second?.predicted).toBe('refuse')
  })
})

describe('a request', () => {
  test('on another path says nothing', () => {
    const [line] = outcomes([crossed({ lines: ['a=1; Path=/cart'] }), crossed({ target: '/carton' })])
    expect(line?.cameBack).toBeNull()
  })

  test('under the path does', () => {
    const [line] = outcomes([
      crossed({ lines: ['a=1; Path=/cart'] }),
      crossed({ target: '/cart/x?y', cookies: { a: '1' } }),
    ])
    expect(line).toMatchObject({ cameBack: true, hasHeld: true })
  })

  test('for the default path is one under the directory that sent the line', () => {
    const [line] = outcomes([
      crossed({ target: '/api/send', lines: ['a=1'] }),
      crossed({ target: '/api/x', cookies: { a: '1' } }),
    ])
    expect(line).toMatchObject({ cameBack: true, hasHeld: true })
  })

  test('to another host says nothing', () => {
    const [line] = outcomes([crossed({ lines: [a1] }), crossed({ origin: 'http://127.0.0.1:3000' })])
    expect(line?.cameBack).toBeNull()
  })

  test('that left before the line arrived says nothing', () => {
    const [line] = outcomes([crossed({ lines: [a1] }), crossed({ startedAt: 0 })])
    expect(line?.cameBack).toBeNull()
  })

  test('of a script that may have been under way says nothing by its silence', () => {
    const first = crossed({ lines: [a1] })
    const soon = { startedAt: first.at + 100, kind: 'fetch' } as const
    expect(outcomes([first, crossed(soon)])[0]?.cameBack).toBeNull()
    expect(outcomes([first, crossed({ ...soon, cookies: { a: '1' } })])[0]?.cameBack).toBe(true)
    const probe = (until: number | '') => crossed({ ...soon, target: `/?cookie-probe=${until}` })
    expect(outcomes([first, probe(first.at - 1)])[0]?.cameBack).toBeNull()
    expect(outcomes([first, probe(first.at)])[0]?.cameBack).toBe(false)
    expect(outcomes([first, probe('')])[0]?.cameBack).toBe(false)
    expect(outcomes([first, crossed({ ...soon, startedAt: first.at + 5000 })])[0]?.cameBack).toBe(false)
  })

  test('with a value that was not kept says nothing', () => {
    const [line] = outcomes([crossed({ lines: [a1] }), crossed({ cookies: { a: null } })])
    expect(line?.cameBack).toBeNull()
  })

  test('of which cookies were left out says only what it has', () => {
    const first = crossed({ lines: [a1] })
    expect(outcomes([first, crossed({ cookies: { b: '1' }, cookiesLeftOut: 1 })])[0]?.cameBack).toBeNull()
    expect(outcomes([first, crossed({ cookies: { a: '1' }, cookiesLeftOut: 1 })])[0]?.cameBack).toBe(true)
  })
})
