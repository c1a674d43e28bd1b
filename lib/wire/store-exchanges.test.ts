import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getDb } from '../db/client.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { exchangeId } from './exchange-id.ts'
import type { Exchange } from './exchange.ts'
import { hashLabId, makeLabId } from './lab-id.ts'
import type { RawExchange } from './observe-response.ts'
import { readWire } from './read-wire.ts'
import { keepLine } from './sent-lines.ts'
import { KEPT_EXCHANGES, KEPT_PREFETCHES, lookAgain, storeExchanges } from './store-exchanges.ts'

useTemporaryDatabase()

const start = new Date('2030-01-31T12:00:00.000Z')
const HOUR = 60 * 60 * 1000

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: start }))
afterEach(() => vi.useRealTimers())

const lab = makeLabId()
let counter = 0

/** An exchange of the learner, a second after the one before. */
function raw(facts: Partial<RawExchange> = {}): RawExchange {
  const at = Date.now() + ++counter
  return {
    id: exchangeId(at),
    startedAt: at,
    at,
    kind: 'document',
    method: 'GET',
    origin: 'http://localhost:3000',
    target: '/',
    status: 200,
    cookieHeader: `lab=${lab}`,
    setCookieLines: [],
    context: {},
    ...facts,
  }
}

const rows = () => getDb().selectFrom('exchanges').selectAll().orderBy('id').execute()
const exchanges = async () => (await rows()).map(({ content }) => JSON.parse(content) as Exchange)

/** All that is stored, as one text. */
async function everything(): Promise<string> {
  const sent = await getDb().selectFrom('sent_lines').selectAll().execute()
  return JSON.stringify([sent, await rows()])
}

describe('storeExchanges', () => {
  test('keeps an exchange under a hash of the lab id', async () => {
    await storeExchanges([raw()])
    expect(await rows()).toMatchObject([{ lab_hash: hashLabId(lab), kind: 'document' }])
    expect(await everything()).not.toContain(lab)
  })

  test('keeps nothing of somebody without a lab id', async () => {
    await storeExchanges([raw({ cookieHeader: null }), raw({ cookieHeader: 'lab=forged' })])
    expect(await rows()).toEqual([])
  })

  test('keeps the exchange that gives the lab id', async () => {
    await storeExchanges([raw({ cookieHeader: null, setCookieLines: [`lab=${lab}; Path=/`] })])
    expect(await rows()).toMatchObject([{ lab_hash: hashLabId(lab) }])
  })

  test('keeps nothing of the exchange that takes the lab id back', async () => {
    await storeExchanges([raw({ setCookieLines: ['a=; Max-Age=0', 'lab=; Max-Age=0; Path=/'] })])
    expect(await everything()).toBe('[[],[]]')
  })

  test('stores no secret, wherever it stands', async () => {
    await storeExchanges([
      raw({
        target: '/set?password=hunter2&value=hunter2',
        cookieHeader: `lab=${lab}; jupyter=hunter2; session=hunter2; hunter2`,
        setCookieLines: ['session=hunter2; HttpOnly', 'theme=hunter2', 'a=1; Path=/'],
        context: { referer: 'http://localhost:3000/login?password=hunter2' },
      }),
    ])
    expect(await everything()).toContain('a=1; Path=/')
    expect(await everything()).not.toContain('hunter2')
  })

  test('keeps a value from the response that sets it on', async () => {
    await storeExchanges([
      raw({ setCookieLines: ['a=1; Path=/'] }),
      raw({ cookieHeader: `lab=${lab}; a=1` }),
      raw({ cookieHeader: `lab=${lab}; a=2` }),
    ])
    const values = (await exchanges()).map(({ cookies }) => cookies?.find(({ name }) => name === 'a')?.value)
    expect(values).toEqual([undefined, '1', null])
  })

  test('keeps no value that another learner was sent', async () => {
    await storeExchanges([
      raw({ cookieHeader: `lab=${makeLabId()}`, setCookieLines: ['a=1; Path=/'] }),
      raw({ cookieHeader: `lab=${lab}; a=1` }),
    ])
    expect((await exchanges())[1]?.cookies).toContainEqual({ name: 'a', value: null, bytes: 2 })
  })

  test('remembers a line once, and no deletion', async () => {
    const setCookieLines = ['a=1; Path=/', 'b=; Max-Age=0; Path=/']
    await storeExchanges([raw({ target: '/x?y=1', setCookieLines }), raw({ setCookieLines })])
    const sent = await getDb().selectFrom('sent_lines').selectAll().execute()
    expect(sent).toMatchObject([{ line: 'a=1; Path=/', url: 'http://localhost:3000/x' }])
  })

  test('cuts what is longer than 8 KB and keeps its true length', async () => {
    const long = 'x'.repeat(20_000)
    await storeExchanges([
      raw({
        target: `/${long}`,
        cookieHeader: `lab=${lab}; ${long}=1`,
        setCookieLines: [`a=${long}`],
        context: { origin: long, referer: `http://localhost/${long}` },
      }),
    ])
    const [exchange] = await exchanges()
    expect(exchange).toMatchObject({ cookiesLeftOut: 1, cookieBytes: 20_030 })
    expect(exchange?.setCookie).toMatchObject([{ bytes: 20_002, isCut: true }])
    const texts = [exchange?.target, exchange?.context.origin, exchange?.context.referer]
    expect(texts.every((text) => text && text.length < 8300)).toBe(true)
  })

  test('keeps the newest of each learner, although several batches of them come at the same time', async () => {
    const labs = [makeLabId(), makeLabId(), makeLabId()]
    const batchOf = (ids: string[]) =>
      ids.flatMap((id) => Array.from({ length: 40 }, () => raw({ cookieHeader: `lab=${id}` })))
    const batches = [labs, labs.toReversed(), labs, labs.toReversed()].map(batchOf)
    await Promise.all(batches.map((batch) => storeExchanges(batch)))
    // What one of them has left for another to remove goes with the next.
    await storeExchanges(batchOf(labs))
    const kept = Map.groupBy(await rows(), ({ lab_hash }) => lab_hash)
    expect(labs.map((id) => kept.get(hashLabId(id))?.length)).toEqual(labs.map(() => KEPT_EXCHANGES))
  })

  test('keeps the newest 100 of a learner; prefetches push nothing out', async () => {
    const others = raw({ cookieHeader: `lab=${makeLabId()}` })
    const pages = Array.from({ length: KEPT_EXCHANGES + 5 }, () => raw())
    const prefetches = Array.from({ length: KEPT_PREFETCHES + 5 }, () => raw({ kind: 'prefetch' }))
    await storeExchanges([others, ...pages])
    await storeExchanges(prefetches)
    const ids = (await rows()).map(({ id }) => id)
    expect(ids).toEqual([others, ...pages.slice(5), ...prefetches.slice(5)].map(({ id }) => id))
  })

  test('removes everybody’s after 24 hours', async () => {
    await storeExchanges([raw({ cookieHeader: `lab=${makeLabId()}` })])
    vi.setSystemTime(start.getTime() + 24 * HOUR + 1000)
    const late = raw()
    await storeExchanges([late])
    expect((await rows()).map(({ id }) => id)).toEqual([late.id])
  })
})

describe('lookAgain', () => {
  const returning = () => raw({ cookieHeader: `lab=${lab}; a=1; foreign=secret` })
  const remember = () => keepLine(hashLabId(lab), 'a=1; Path=/', 'http://localhost:3000/')

  test('shows what another process has said only later to have sent, and nothing more', async () => {
    const unclear = await storeExchanges([raw(), returning()])
    expect(unclear).toHaveLength(1)
    await remember()
    const left = await lookAgain(unclear)
    expect((await exchanges())[1]?.cookies?.map(({ value }) => value)).toEqual([null, '1', null])
    expect(left).toHaveLength(1)
  })

  test('keeps deleted what was deleted meanwhile', async () => {
    const unclear = await storeExchanges([raw({ cookieHeader: `lab=${lab}; a=1` })])
    await getDb().deleteFrom('exchanges').execute()
    await remember()
    expect(await lookAgain(unclear)).toEqual([])
    expect(await rows()).toEqual([])
  })
})

describe('readWire', () => {
  const read = (id: string, after = '', more = '') =>
    readWire(new Headers({ cookie: `lab=${id}${more}`, 'user-agent': 'Chrome/150.0' }), after)

  test('gives a learner’s own exchanges, the oldest first', async () => {
    const [first, second, others] = [raw(), raw(), raw({ cookieHeader: `lab=${makeLabId()}` })]
    await storeExchanges([first, second, others])
    expect((await read(lab)).exchanges.map(({ id }) => id)).toEqual([first.id, second.id])
    expect((await read(makeLabId())).exchanges).toEqual([])
    expect((await readWire(new Headers(), '')).exchanges).toEqual([])
  })

  test('gives what is new since an exchange, and what may have been stored after it although it is older', async () => {
    const [long, just, known, late] = [-10_001, -9_999, 0, 1].map((shift) => {
      const at = start.getTime() + shift
      return raw({ id: exchangeId(at), at })
    })
    if (!long || !just || !known || !late) throw new Error('raw() makes one for each.')
    await storeExchanges([long, known, late])
    await storeExchanges([just])
    expect((await read(lab, known.id)).exchanges.map(({ id }) => id)).toEqual([just.id, known.id, late.id])
  })

  test('gives an older one again that sent a cookie, for more may be known of it', async () => {
    const setting = raw({ setCookieLines: ['a=1; Path=/'] })
    await storeExchanges([setting, raw({ cookieHeader: `lab=${lab}; a=1` })])
    const { exchanges } = await read(lab, exchangeId(start.getTime() + HOUR))
    expect(exchanges.map(({ id, lines }) => [id, lines[0]?.observation?.cameBack])).toEqual([
      [setting.id, true],
    ])
  })

  test('shows nothing that is over 24 hours old', async () => {
    await storeExchanges([raw()])
    vi.setSystemTime(start.getTime() + 24 * HOUR + 1000)
    expect((await read(lab)).exchanges).toEqual([])
  })

  test('lists the jar: what came, with its attributes where known, and what belongs to other paths', async () => {
    const setCookieLines = ['a=1; Path=/; HttpOnly', 'cart=2; Path=/cart; Max-Age=60', 'lab=x; Path=/']
    await storeExchanges([raw({ setCookieLines })])
    const { jar, cookieBytes } = await read(lab, '', '; a=1; jupyter=2')
    expect(jar).toMatchObject([
      { name: 'lab', raw: null, isOwn: true, serverSees: true },
      { name: 'a', raw: '1', attributes: { path: '/', httpOnly: true, expires: null }, serverSees: true },
      { name: 'jupyter', raw: '2', attributes: null, serverSees: true },
      { name: 'cart', raw: '2', attributes: { path: '/cart' }, serverSees: null },
    ])
    expect(cookieBytes).toBe(`lab=${lab}; a=1; jupyter=2`.length)
  })

  test('gives two cookies of one name the attributes of each', async () => {
    await storeExchanges([raw({ setCookieLines: ['a=1; Path=/', 'a=2; Path=/api'] })])
    const { jar } = await read(lab, '', '; a=2; a=1')
    const paths = jar.filter(({ name }) => name === 'a').map(({ raw, attributes }) => [raw, attributes?.path])
    expect(paths).toEqual([
      ['2', '/api'],
      ['1', '/'],
    ])
  })
})
