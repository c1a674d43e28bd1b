import { expect, test } from 'vitest'
import { pictureInWords, pictureOfEntry, pictureOfOutcome } from './exchange-picture.ts'
import { outcomeOf } from './outcome.ts'
import type { WireEntry, WireLine } from './wire-entry.ts'

const line = (text: string, facts: Partial<WireLine> = {}): WireLine => ({
  text,
  bytes: text.length,
  isCut: false,
  isOwn: false,
  marks: [],
  prediction: { engine: 'chromium', action: 'store', reasons: [] },
  observation: null,
  probe: null,
  hasHeld: null,
  ...facts,
})

const entry = (names: string[], lines: WireLine[]): WireEntry => ({
  id: '1',
  startedAt: 0,
  at: 0,
  kind: 'fetch',
  method: 'GET',
  origin: 'http://localhost:3000',
  target: '/x',
  status: 200,
  cookies: names.map((name) => ({ name, value: '1', bytes: 2 })),
  cookiesLeftOut: 0,
  cookieBytes: 0,
  context: {},
  lines,
})

const reason = { code: 'InvalidDomain', sentence: 'Not its host.', section: null }
const deletion = { engine: 'chromium', action: 'delete', reasons: [] } as const
const refusal = { engine: 'chromium', action: 'refuse', reasons: [reason] } as const

test('a cookie without a name is the same one on its way to the jar and back', () => {
  const request = { ...entry([], [line('=new')]), cookies: [{ name: '', value: 'new', bytes: 3 }] }
  const picture = pictureOfEntry(request)
  expect(picture.lanes.map(({ cookies }) => cookies[0]?.name)).toEqual(['new', 'new'])
  expect(picture.jar).toEqual(['new'])
})

test('the jar holds what came and what is stored, and in doubt what a deletion may meet', () => {
  const lines = [
    line('new=1'),
    line('old=; Max-Age=0', { prediction: { ...deletion, reasons: [] } }),
    line('bad=1; Domain=x', { prediction: { ...refusal, reasons: [reason] } }),
    line('session=…', { isOwn: true }),
  ]
  const picture = pictureOfEntry(entry(['old', 'kept'], lines))
  expect(picture.jar).toEqual(['kept', 'new', 'old?'])
  expect(pictureInWords(picture)).toBe(
    'Browser to server: GET, Cookie: old, kept. Server to browser: 200, Set-Cookie: new, old, bad. ' +
      'new goes into the jar. old of this path and domain is deleted, if there is one. ' +
      'bad is refused. Not its host. In the jar: kept, new, old?.',
  )
})

test('the cookies of others are left out, and a long row is cut', () => {
  const others = entry([], [])
  others.cookies = [{ name: 'foreign', value: null, bytes: 9 }]
  expect(pictureInWords(pictureOfEntry(others))).toContain('Cookie: none of yours.')
  const many = pictureInWords(pictureOfEntry(entry(['a', 'b', 'c', 'd', 'e'], [])))
  expect(many).toContain('Cookie: a, b, c, 2 more.')
})

test('what was seen counts for more than what was predicted', () => {
  const seen = { target: '/', cameBack: true }
  const cameBack = line('a=1', { prediction: { ...refusal, reasons: [] }, observation: seen, hasHeld: false })
  expect(pictureOfEntry(entry([], [cameBack])).jar).toEqual(['a'])
  const lost = line('a=1', { observation: { ...seen, cameBack: false }, hasHeld: false })
  const words = pictureInWords(pictureOfEntry(entry([], [lost])))
  expect(words).toContain('Whether a is in the jar is not known. In the jar: nothing new.')
})

test('where nothing was predicted nor seen, nothing is claimed', () => {
  const words = pictureInWords(pictureOfEntry(entry([], [line('a=1', { prediction: null })])))
  expect(words).toContain('Whether a comes back has not been seen yet. In the jar: nothing new.')
})

test('an outcome shows the cookie in the jar, or stopped before it', () => {
  const headers = new Headers({ 'user-agent': 'Chrome/140.0', cookie: 'hello=you' })
  const sent = { url: 'http://localhost:3000/', created_at: new Date(0).toISOString() }
  const at = (text: string) =>
    pictureOfOutcome(outcomeOf({ ...sent, line: text }, headers, sent.url, new Date(1)))
  expect(at('hello=you; Path=/').jar).toEqual(['hello'])
  const refused = at('gift=yours; Domain=google.com')
  expect(refused.jar).toEqual([])
  expect(pictureInWords(refused)).toContain('gift is refused.')
})
