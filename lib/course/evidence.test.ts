import { describe, expect, test, vi } from 'vitest'
import { findExchanges } from '../db/exchanges.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { setEvidenceListener } from '../wire/evidence-hook.ts'
import { giveToken } from '../wire/experiment-token.ts'
import { hashLabId, makeLabId } from '../wire/lab-id.ts'
import type { RawExchange } from '../wire/observe-response.ts'
import { KEPT_EXCHANGES, KEPT_OF_EXERCISE, storeExchanges } from '../wire/store-exchanges.ts'
import { saveFills } from './gap-fills.ts'
import { findLesson } from './lessons.ts'
import { judge, keepPass, readEvidence } from './evidence.ts'
import { markPassed } from './progress.ts'

vi.mock('./progress.ts', () => ({ markPassed: vi.fn(() => Promise.resolve()) }))
useTemporaryDatabase()

const slug = 'set-and-read'
const path = `/lessons/${slug}/exercise`
const lab = makeLabId()
const hash = hashLabId(lab)
let counter = 0

function raw(facts: Partial<RawExchange> = {}): RawExchange {
  const at = Date.now()
  return {
    id: String(++counter).padStart(30, '0'),
    startedAt: at,
    at,
    kind: 'fetch',
    method: 'GET',
    origin: 'http://localhost:3000',
    target: path,
    status: 200,
    cookieHeader: `lab=${lab}`,
    setCookieLines: [],
    context: { 'sec-fetch-site': 'same-origin' },
    answer: 'This is your first visit.',
    ...facts,
  }
}

const read = async (labHash = hash) => (await readEvidence(labHash, slug)).evidence

const date = '2030-01-31T12:00:00.000Z'
const line = `last_visit=${encodeURIComponent(date)}; Path=/`
const pair = `last_visit=${encodeURIComponent(date)}`

/** Three visits that pass. */
const passing = (cookie = `lab=${lab}; `, facts: Partial<RawExchange> = {}) => [
  raw({ cookieHeader: cookie || null, setCookieLines: [line], ...facts }),
  raw({ cookieHeader: cookie + pair, answer: `Your last visit: ${date}`, ...facts }),
  raw({ cookieHeader: `${cookie}last_visit=changed-2`, ...facts }),
]

/** As curl makes a request: with a token, and no fetch metadata. */
const byToken = (token: string) => ({ target: `${path}?token=${token}`, context: {} })

describe('readEvidence', () => {
  test('tells what crossed of an exercise, without the app’s own cookies', async () => {
    await storeExchanges([
      raw({ setCookieLines: [line, 'theme=dark'] }),
      raw({ target: `${path}/below?x=1`, cookieHeader: `lab=${lab}; ${pair}; b=2`, method: 'POST' }),
      raw({ target: '/lessons/set-and-read/exercises' }),
      raw({ target: '/lessons/login/exercise' }),
    ])
    expect(await read()).toMatchObject([
      { method: 'GET', path: '', lines: [line], cookies: [], answer: 'This is your first visit.' },
      {
        method: 'POST',
        path: '/below',
        cookies: [
          { name: 'last_visit', value: encodeURIComponent(date) },
          { name: 'b', value: null },
        ],
        isBrowser: true,
      },
    ])
    expect(await read(hashLabId(makeLabId()))).toEqual([])
  })

  test('keeps the value of a changed cookie out', async () => {
    await storeExchanges(passing())
    expect((await read())[2]?.cookies).toEqual([{ name: 'last_visit', value: null }])
  })

  test('takes no refusal at the door for evidence', async () => {
    const { answer, ...refused } = raw({ status: 403 })
    expect(answer).toBeDefined()
    await storeExchanges([refused])
    expect(await read()).toEqual([])
  })

  test('keeps no other application’s secret that an answer has told', async () => {
    const cookieHeader = `lab=${lab}; jupyter=hunter2%20; last_visit=changed`
    await storeExchanges([
      raw({ setCookieLines: [line] }),
      raw({ cookieHeader, answer: `hunter2%20 hunter2  ${lab} changed` }),
    ])
    expect((await read())[1]?.answer).toBe('… … … changed')
  })

  test('keeps 60 of an exercise: it pushes nothing out, and nothing pushes it out', async () => {
    await storeExchanges([raw({ target: '/first' })])
    await storeExchanges(Array.from({ length: KEPT_OF_EXERCISE + 5 }, () => raw()))
    await storeExchanges(Array.from({ length: KEPT_EXCHANGES - 1 }, () => raw({ target: '/other' })))
    expect(await read()).toHaveLength(KEPT_OF_EXERCISE)
    expect(await findExchanges(hash, new Date(0))).toHaveLength(KEPT_OF_EXERCISE + KEPT_EXCHANGES)
  })
})

describe('a changed gap', () => {
  const fill = async (lastVisit: string) => {
    const lesson = findLesson(slug)
    if (lesson) await saveFills(hash, lesson, { lastVisit })
  }
  const earlier = { startedAt: Date.now() - 60_000, at: Date.now() - 60_000 }

  test('leaves out what crossed before it, and says so', async () => {
    await fill('1')
    await storeExchanges(passing(undefined, earlier))
    expect(await read()).toEqual([])
    expect(await judge(hash, slug)).toEqual({
      status: 'not-attempted',
      because: 'You have changed a gap, so what crossed before counts no more. No visit has crossed yet.',
    })
  })

  test('of two expressions each does not do a part', async () => {
    await storeExchanges(passing(undefined, earlier).slice(0, 1))
    await fill('2')
    await storeExchanges(passing().slice(1))
    expect(await read()).toHaveLength(2)
    expect((await judge(hash, slug)).status).toBe('failed')
  })

  test('is none where the text is equal, and is one where it is taken out', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: earlier.at - 1000 })
    await fill('1')
    vi.useRealTimers()
    await storeExchanges(passing(undefined, earlier))
    await fill(' 1\r\n')
    expect((await judge(hash, slug)).status).toBe('passed')
    await fill('')
    expect((await judge(hash, slug)).status).toBe('not-attempted')
  })
})

describe('a token in curl', () => {
  test('says whose evidence it is where there is no lab cookie', async () => {
    const { token } = await giveToken(hash, 'lesson:set-and-read')
    await storeExchanges(passing('', byToken(token)))
    expect(await judge(hash, slug)).toMatchObject({ status: 'passed' })
    expect((await read()).map(({ isBrowser }) => isBrowser)).toEqual([false, false, false])
    const stored = JSON.stringify(await findExchanges(hash, new Date(0)))
    expect(stored).not.toContain(token)
  })

  test('names no cookie that its learner was never sent: it may be somebody else’s', async () => {
    const { token } = await giveToken(hash, 'lesson:set-and-read')
    await storeExchanges([raw({ ...byToken(token), cookieHeader: 'jupyter=secret; b=1' })])
    expect(await read()).toMatchObject([{ cookies: [] }])
    expect(JSON.stringify(await findExchanges(hash, new Date(0)))).not.toMatch(/jupyter|secret/)
  })

  test('adds nothing to another exercise, from a browser, or where the door refused', async () => {
    const [other, own] = [await giveToken(hash, 'lesson:login'), await giveToken(hash, 'lesson:set-and-read')]
    const { answer, ...refused } = raw({ ...byToken(own.token), cookieHeader: null })
    expect(answer).toBeDefined()
    await storeExchanges([
      raw({ ...byToken(other.token), cookieHeader: null }),
      raw({ ...byToken(own.token), cookieHeader: null, context: { 'sec-fetch-site': 'cross-site' } }),
      refused,
    ])
    expect(await findExchanges(hash, new Date(0))).toEqual([])
  })
})

describe('keepPass', () => {
  test('keeps a pass as soon as the evidence is stored, once for each batch', async () => {
    setEvidenceListener(keepPass)
    const [one, two, three] = passing()
    await storeExchanges([one, two].filter((each) => each !== undefined))
    expect(markPassed).not.toHaveBeenCalled()
    await storeExchanges([three].filter((each) => each !== undefined))
    expect(vi.mocked(markPassed).mock.calls).toEqual([[`lab:${hash}`, slug]])
  })

  test('loses no exchange where it fails', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    setEvidenceListener(() => Promise.reject(new Error('broken')))
    await storeExchanges([raw()])
    expect(await read()).toHaveLength(1)
    expect(warned).toHaveBeenCalledOnce()
  })

  test('does not mind an address of no lesson', async () => {
    await keepPass(hash, 'nothing')
    await expect(judge(hash, 'nothing')).rejects.toThrow('no lesson')
  })
})
