import { describe, expect, test } from 'vitest'
import { requestKinds, whereSent } from './where-sent.ts'

const origin = 'http://localhost:3000'
const now = new Date('2030-01-31T12:00:00Z')

/** Which kinds of request bring the cookie, by address. */
function sentTo(line: string): Record<string, string[]> {
  const rows = whereSent(line, `${origin}/api/send`, 'chromium', now) ?? []
  const labels = requestKinds(origin).map(({ label }) => label)
  return Object.fromEntries(
    rows.map(({ url, cells }) => [url, labels.filter((_, index) => cells[index] === null)]),
  )
}

describe('whereSent', () => {
  test('has no rows for a line that is not stored', () => {
    expect(whereSent('gift=yours; Domain=google.com', `${origin}/api/send`, 'chromium', now)).toBeNull()
  })

  test('keeps a cookie of one path to that path', () => {
    const rows = sentTo('cart=1; Path=/cart; SameSite=Lax')
    expect(rows[`${origin}/cart`]).toEqual([
      'typed or bookmarked',
      'fetch from this site',
      'link on another site',
    ])
    expect(rows[`${origin}/`]).toEqual([])
  })

  test('sends SameSite=None with every request, and SameSite=Strict with none from elsewhere', () => {
    expect(sentTo('a=1; Path=/; SameSite=None; Secure')[`${origin}/`]).toHaveLength(5)
    expect(sentTo('a=1; Path=/; SameSite=Strict')[`${origin}/`]).toEqual([
      'typed or bookmarked',
      'fetch from this site',
    ])
  })

  test('sends nothing to a subdomain or to the other site', () => {
    const rows = sentTo('a=1; Path=/')
    expect(rows['http://sub.localhost:3000/']).toEqual([])
    expect(rows['http://127.0.0.1:3000/']).toEqual([])
  })
})
