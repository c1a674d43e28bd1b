import { describe, expect, test } from 'vitest'
import { outcomeOf, predict } from './outcome.ts'

const userAgents = {
  chromium:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
  safari:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
}
const engines = ['chromium', 'firefox'] as const

const origin = 'http://localhost:3000'
const sentAt = new Date('2030-01-31T12:00:00.000Z')
const secondsLater = (seconds: number) => new Date(sentAt.getTime() + seconds * 1000)

/** What became of a line that `/first` sent, as the request shows it that brought this `Cookie` header. */
function outcomeFor(
  line: string,
  cookie: string | null,
  {
    browser = 'chromium',
    path = '/cookies',
    after = 1,
  }: { browser?: keyof typeof userAgents; path?: string; after?: number } = {},
) {
  const headers = new Headers({ 'user-agent': userAgents[browser], ...(cookie !== null && { cookie }) })
  const sent = { line, url: `${origin}/first`, created_at: sentAt.toISOString() }
  return outcomeOf(sent, headers, origin + path, secondsLater(after))
}

describe.each(engines)('outcomeOf, in %s', (browser) => {
  test('of a stored cookie: it is predicted to come back, and does', () => {
    expect(outcomeFor('hello=you; Max-Age=60; Path=/', 'lab=secret; hello=you', { browser })).toEqual({
      line: 'hello=you; Max-Age=60; Path=/',
      prediction: { engine: browser, action: 'store', reasons: [], isSent: true, withheld: [] },
      cookieHeader: 'lab=…; hello=you',
      cameBack: true,
      hasHeld: true,
    })
  })

  test('of a refused cookie: the rule is named, and it stays away', () => {
    const outcome = outcomeFor('gift=yours; Domain=google.com; Max-Age=60; Path=/', 'lab=x', { browser })
    expect(outcome).toMatchObject({
      prediction: { action: 'refuse', isSent: false, withheld: [] },
      cameBack: false,
      hasHeld: true,
    })
    expect(outcome.prediction?.reasons).toEqual([
      expect.objectContaining({ code: 'InvalidDomain', section: '§5.7 steps 8 to 10' }),
    ])
    expect(outcome.prediction?.reasons[0]?.sentence).toMatch(/domain/)
  })

  test.each(['a=; Max-Age=0; Path=/', 'a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT'])(
    'of a deletion (%s): neither stored nor refused, and nothing comes back',
    (line) => {
      expect(outcomeFor(line, 'lab=x', { browser })).toMatchObject({
        prediction: { action: 'delete', reasons: [], isSent: false },
        hasHeld: true,
      })
    },
  )

  test('of a cookie for another path: stored, rightly absent here, present there', () => {
    const line = 'cart=1; Path=/shop'
    const here = outcomeFor(line, 'lab=x', { browser })
    expect(here).toMatchObject({ prediction: { action: 'store', isSent: false }, hasHeld: true })
    expect(here.prediction?.withheld).toEqual([expect.objectContaining({ code: 'NotOnPath' })])
    expect(outcomeFor(line, 'cart=1', { browser, path: '/shop/list' })).toMatchObject({
      prediction: { isSent: true, withheld: [] },
      hasHeld: true,
    })
  })

  test('of an expired cookie: stored then, over by now', () => {
    const line = 'hello=you; Max-Age=60; Path=/'
    expect(outcomeFor(line, 'hello=you', { browser, after: 59 })).toMatchObject({ hasHeld: true })
    expect(outcomeFor(line, null, { browser, after: 61 })).toEqual({
      line,
      prediction: { engine: browser, action: 'store', reasons: [], isSent: false, withheld: [] },
      cookieHeader: null,
      cameBack: false,
      hasHeld: true,
    })
  })

  test('says so when a cookie stays away that was to come back', () => {
    expect(outcomeFor('hello=you; Path=/', 'lab=x', { browser })).toMatchObject({
      cameBack: false,
      hasHeld: false,
    })
  })

  test('says so when a cookie comes back that was to be refused', () => {
    const outcome = outcomeFor('gift=yours; Domain=google.com', 'gift=yours', { browser })
    expect(outcome).toMatchObject({ cameBack: true, hasHeld: false })
  })

  test.each([
    'hello=me',
    'Hello=you',
    'hello=',
    'hello',
    'you',
    'xhello=you',
    'hello=you=you',
    'hello="you"',
  ])('does not take %j for the cookie sent', (cookie) => {
    expect(outcomeFor('hello=you; Path=/', cookie, { browser }).cameBack).toBe(false)
  })

  test.each(['a=0; hello=you', 'hello=me; hello=you', 'hello=you;b=1'])('finds it in %j', (cookie) => {
    expect(outcomeFor('hello=you; Path=/', cookie, { browser }).cameBack).toBe(true)
  })

  test('finds an empty value, and one with an equals sign', () => {
    expect(outcomeFor('a=; Path=/', 'a=', { browser })).toMatchObject({ cameBack: true, hasHeld: true })
    expect(outcomeFor('a=b=c; Path=/', 'a=b=c', { browser })).toMatchObject({ cameBack: true, hasHeld: true })
  })

  test('keeps own values out of the header that it shows', () => {
    const { cookieHeader } = outcomeFor('a=1', 'session=secret; a=1; lab=secret', { browser })
    expect(cookieHeader).toBe('session=…; a=1; lab=…')
  })
})

describe('outcomeOf, where the engines differ', () => {
  test('knows that Chromium sends a line without "=" back as it is, and Firefox as a name', () => {
    expect(outcomeFor('flag; Path=/', 'flag', { browser: 'chromium' })).toMatchObject({
      hasHeld: true,
      cameBack: true,
    })
    expect(outcomeFor('flag; Path=/', 'flag=', { browser: 'firefox' })).toMatchObject({
      hasHeld: true,
      cameBack: true,
    })
  })

  test('knows that Firefox refuses a cookie without a name', () => {
    expect(outcomeFor('=flag; Path=/', 'flag', { browser: 'chromium' })).toMatchObject({ hasHeld: true })
    expect(outcomeFor('=flag; Path=/', null, { browser: 'firefox' })).toMatchObject({
      prediction: { action: 'refuse' },
      hasHeld: true,
    })
  })

  test('names a rule that Chromium keeps to itself, too', () => {
    const { prediction } = outcomeFor('=a=b; Path=/', null)
    expect(prediction?.reasons.map(({ code }) => code)).toEqual(['NamelessWithEquals'])
  })

  test.each([
    ['hello=you; Path=/', 'hello=you', true],
    ['hello=you; Path=/', null, false],
    ['gift=yours; Domain=google.com', null, false],
  ])('predicts nothing for Safari, and tells of %j only whether it came back', (line, cookie, cameBack) => {
    expect(outcomeFor(line, cookie, { browser: 'safari' })).toMatchObject({
      prediction: null,
      cameBack,
      hasHeld: null,
    })
  })

  test('predicts nothing for a request without User-Agent', () => {
    const sent = { line: 'a=1', url: `${origin}/first`, created_at: sentAt.toISOString() }
    expect(outcomeOf(sent, new Headers(), `${origin}/cookies`, sentAt)).toEqual({
      line: 'a=1',
      prediction: null,
      cookieHeader: null,
      cameBack: false,
      hasHeld: null,
    })
  })
})

describe('predict', () => {
  const atHome = (line: string, url: string) =>
    predict('chromium', { line, url, created_at: sentAt.toISOString() }, url, sentAt)

  test('gives all reasons against a line', () => {
    const { reasons } = atHome('__Host-a=1; Domain=google.com', `${origin}/`)
    expect(reasons.map(({ code }) => code)).toEqual(['InvalidDomain', 'InvalidPrefix'])
  })

  test('asks the address of the response for the default path, not that of the request', () => {
    const sent = { line: 'a=1', url: `${origin}/cookies/set`, created_at: sentAt.toISOString() }
    const elsewhere = predict('chromium', sent, `${origin}/api/live`, sentAt)
    expect(elsewhere).toMatchObject({ action: 'store', isSent: false })
    expect(predict('chromium', sent, `${origin}/cookies`, sentAt)).toMatchObject({ isSent: true })
  })

  test('trusts http on localhost with Secure, and nowhere else', () => {
    expect(atHome('a=1; Secure', `${origin}/`)).toMatchObject({ action: 'store', isSent: true })
    expect(atHome('a=1; Secure', 'http://lab.test/').reasons).toMatchObject([{ code: 'SecureOnly' }])
  })
})
