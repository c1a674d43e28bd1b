import { describe, expect, test } from 'vitest'
import { attackOf, linesOf, requestOf } from './attacks.ts'

describe('linesOf', () => {
  test('writes four lines that differ in SameSite alone, None with Secure', () => {
    const rest = 'Max-Age=900; Path=/cross-site'
    expect(linesOf('v')).toEqual([
      `bank_none=v; ${rest}; Secure; SameSite=None`,
      `bank_lax=v; ${rest}; SameSite=Lax`,
      `bank_strict=v; ${rest}; SameSite=Strict`,
      `bank_unset=v; ${rest}`,
    ])
  })

  test('hides all of them from scripts, where it is told to', () => {
    for (const line of linesOf('v', { httpOnly: true })) expect(line).toContain('; HttpOnly')
  })
})

describe('attackOf', () => {
  test.each([
    [0, 'post-form'],
    [119_999, 'post-form'],
    [120_000, null],
    [124_999, null],
    [125_000, 'late-post-form'],
  ])('takes a POST form at an age of %i ms for %s', (age, attack) => {
    expect(attackOf('post-form', age)).toBe(attack)
  })

  test('asks no age of any other attack', () => {
    expect(attackOf('link', 120_000)).toBe('link')
  })
})

describe('requestOf', () => {
  test.each([
    ['link', { method: 'GET', topLevelNavigation: true }],
    ['get-form', { method: 'GET', topLevelNavigation: true }],
    ['late-post-form', { method: 'POST', topLevelNavigation: true }],
    ['fetch', { method: 'GET', topLevelNavigation: false }],
    ['image', { method: 'GET', topLevelNavigation: false }],
    ['iframe', { method: 'GET', topLevelNavigation: false }],
  ] as const)('%s is %j', (attack, request) => {
    expect(requestOf(attack)).toEqual(request)
  })
})
