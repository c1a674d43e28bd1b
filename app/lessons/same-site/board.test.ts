import { expect, test } from 'vitest'
import { boardOf } from './board.ts'

const exchange = (
  target: string,
  given: { cookies?: string[]; line?: string; site?: string; at?: number } = {},
) => {
  const { cookies = [], line, site = 'cross-site', at = 0 } = given
  return {
    target: `/lessons/same-site/${target}`,
    method: 'GET',
    startedAt: at,
    context: { 'sec-fetch-site': site },
    cookies: cookies.map((name) => ({ name })),
    lines: line === undefined ? [] : [{ text: line }],
  }
}
const signIn = (attributes: string, at = 0) =>
  exchange('sign-in', { line: `bank_sid=x; Path=/lessons/same-site${attributes}`, site: 'same-origin', at })

test('lays each attack to the login before it', () => {
  const { cells, signIn: last } = boardOf([
    exchange('transfer/link', { cookies: ['bank_sid'] }),
    signIn('; SameSite=none; Secure'),
    exchange('transfer/form', { cookies: ['lab', 'bank_sid'] }),
    signIn('; SameSite=Lax', 1000),
    exchange('transfer/form', { at: 4000 }),
    exchange('account', { cookies: ['bank_sid'], at: 5000 }),
  ])
  expect(Object.fromEntries(cells)).toEqual({
    'None/form': { hasCome: true, age: 0 },
    'Lax/form': { hasCome: false, age: 3 },
    'Lax/mail': { hasCome: true, age: 4 },
  })
  expect(last).toEqual({ setting: 'Lax', at: 1000 })
})

test('keeps the newest of two, and leaves out what was no other site’s', () => {
  const { cells } = boardOf([
    signIn(''),
    exchange('transfer/form', { cookies: ['bank_sid'], at: 1000 }),
    exchange('transfer/form', { at: 130_000 }),
    exchange('account', { cookies: ['bank_sid'], site: 'same-origin' }),
  ])
  expect(Object.fromEntries(cells)).toEqual({ 'nothing/form': { hasCome: false, age: 130 } })
})

test('knows of third-party cookies what the probe showed', () => {
  expect(boardOf([]).areThirdPartyCookiesBlocked).toBeNull()
  expect(boardOf([exchange('probe')]).areThirdPartyCookiesBlocked).toBe(true)
  expect(boardOf([exchange('probe', { cookies: ['bank_probe'] })]).areThirdPartyCookiesBlocked).toBe(false)
})
