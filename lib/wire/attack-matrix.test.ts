import { describe, expect, test } from 'vitest'
import { attackMatrix } from './attack-matrix.ts'
import type { Attack } from './attacks.ts'

const facts = {
  engine: 'chromium' as const,
  thirdPartyCookies: 'allowed' as const,
  evidence: new Map<string, string[]>(),
  appOrigin: 'http://localhost:3000',
  otherOrigin: 'http://127.0.0.1:3000',
}

/** Which cookies each attack is predicted to carry. */
function predicted(overrides: Partial<Parameters<typeof attackMatrix>[0]> = {}) {
  const rows = attackMatrix({ ...facts, ...overrides })
  const entries = rows.map(({ attack, cells }) => [
    attack,
    cells.filter((cell) => cell.predicted === 'sent').map(({ cookie }) => cookie),
  ])
  return Object.fromEntries(entries) as Record<Attack, string[]>
}

describe('attackMatrix', () => {
  test('predicts Chromium with its two minutes', () => {
    expect(predicted()).toEqual({
      link: ['none', 'lax', 'unset'],
      'get-form': ['none', 'lax', 'unset'],
      'post-form': ['none', 'unset'],
      'late-post-form': ['none'],
      fetch: ['none'],
      image: ['none'],
      iframe: ['none'],
    })
  })

  test('predicts Firefox, where a cookie without SameSite goes everywhere', () => {
    const { fetch, 'late-post-form': latePost } = predicted({ engine: 'firefox' })
    expect([fetch, latePost]).toEqual([
      ['none', 'unset'],
      ['none', 'unset'],
    ])
  })

  test('lays what the browser blocks to the browser, where SameSite would have let it go', () => {
    const rows = attackMatrix({ ...facts, thirdPartyCookies: 'blocked' })
    const blocked = rows.flatMap(({ attack, cells }) =>
      cells.filter((cell) => cell.isBlockedByBrowser).map(({ cookie }) => `${attack} ${cookie}`),
    )
    expect(blocked).toEqual(['fetch none', 'image none', 'iframe none'])
    expect(predicted({ thirdPartyCookies: 'blocked' }).image).toEqual([])
  })

  test('predicts that nothing is held back where the other site is the same site', () => {
    const same = predicted({ appOrigin: 'https://lab.shop.test', otherOrigin: 'https://evil.shop.test' })
    expect(same.fetch).toEqual(['none', 'lax', 'strict', 'unset'])
  })

  test('predicts that a plain http host loses None, which needs Secure', () => {
    const plain = { appOrigin: 'http://lab.test', otherOrigin: 'http://evil.test' }
    const cell = attackMatrix({ ...facts, ...plain })[0]?.cells[0]
    expect(cell).toMatchObject({ cookie: 'none', predicted: 'withheld' })
    expect(cell?.why).toContain('Secure')
  })

  test('compares with what came, and says when it was something else', () => {
    const evidence = new Map([['link', ['none', 'strict']]])
    const held = attackMatrix({ ...facts, evidence })[0]?.cells.map(({ hasHeld }) => hasHeld)
    expect(held).toEqual([true, false, false, false])
  })

  test('predicts nothing for a browser that was not measured, and shows what came', () => {
    const [row] = attackMatrix({ ...facts, engine: null, evidence: new Map([['link', ['lax']]]) })
    expect(row?.cells.map(({ predicted, observed, hasHeld }) => [predicted, observed, hasHeld])).toEqual([
      [null, 'withheld', null],
      [null, 'sent', null],
      [null, 'withheld', null],
      [null, 'withheld', null],
    ])
  })
})
