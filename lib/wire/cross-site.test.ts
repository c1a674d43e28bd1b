import { describe, expect, test } from 'vitest'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { readCrossSite, recordAttack, startExperiment } from './cross-site.ts'

useTemporaryDatabase()

const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0'

/** A learner with an experiment, and the pairs of its cookies by name. */
async function start() {
  const { token, lines } = await startExperiment(new Headers(), '/cross-site/start')
  const pairs = new Map(lines.map((line) => [line.split('=', 1)[0] ?? '', line.split(';', 1)[0] ?? '']))
  return {
    token,
    cookie: (...names: string[]) => ({ cookie: names.map((name) => pairs.get(name)).join('; ') }),
    read: async () => {
      const headers = new Headers({ cookie: pairs.get('lab') ?? '', 'user-agent': userAgent })
      return (await readCrossSite(headers)).experiment
    },
  }
}

const crossSite = (headers: Record<string, string> = {}) =>
  new Headers({ 'sec-fetch-site': 'cross-site', ...headers })
const observed = async (learner: Awaited<ReturnType<typeof start>>) =>
  (await learner.read())?.rows.flatMap(({ cells }) => cells).filter((cell) => cell.observed !== null)

describe('recordAttack', () => {
  test('notes for the token’s learner which cookies came, without a lab cookie', async () => {
    const ada = await start()
    const headers = crossSite(ada.cookie('bank_none', 'bank_unset'))
    expect(await recordAttack(headers, 'post-form', ada.token)).toEqual({ ok: true, seen: ['none', 'unset'] })
    const cells = await observed(ada)
    expect(cells?.map((cell) => [cell.cookie, cell.observed, cell.hasHeld])).toEqual([
      ['none', 'sent', true],
      ['lax', 'withheld', true],
      ['strict', 'withheld', true],
      ['unset', 'sent', true],
    ])
  })

  test('takes each attack once', async () => {
    const ada = await start()
    await recordAttack(crossSite(), 'image', ada.token)
    expect(await recordAttack(crossSite(ada.cookie('bank_none')), 'image', ada.token)).toMatchObject({
      status: 409,
    })
    expect(await recordAttack(crossSite(), 'fetch', ada.token)).toMatchObject({ ok: true })
  })

  test.each(['lab', 'bank_none'])('adds nothing where another learner’s %s comes along', async (name) => {
    const [ada, bob] = [await start(), await start()]
    expect(await recordAttack(crossSite(bob.cookie(name)), 'link', ada.token)).toMatchObject({ status: 403 })
    expect(await observed(ada)).toEqual([])
    expect(await observed(bob)).toEqual([])
  })

  test.each(['none', 'same-origin'])(
    'takes no request for an attack whose Sec-Fetch-Site is %s',
    async (site) => {
      const ada = await start()
      const headers = crossSite({ 'sec-fetch-site': site, ...ada.cookie('bank_strict') })
      expect(await recordAttack(headers, 'link', ada.token)).toMatchObject({ status: 403 })
      expect(await observed(ada)).toEqual([])
    },
  )

  test('refuses to judge a POST in the seconds after the two minutes', async () => {
    const ada = await start()
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000)
    expect(await recordAttack(crossSite(), 'post-form', ada.token, at(121))).toMatchObject({ status: 425 })
    expect(await observed(ada)).toEqual([])
    expect(await recordAttack(crossSite(), 'post-form', ada.token, at(126))).toMatchObject({ ok: true })
  })
})

describe('readCrossSite', () => {
  test('learns from the probe whether third-party cookies are blocked', async () => {
    const [ada, bob] = [await start(), await start()]
    expect((await ada.read())?.thirdPartyCookies).toBeNull()
    await recordAttack(crossSite(), 'probe', ada.token)
    await recordAttack(crossSite(bob.cookie('bank_none')), 'probe', bob.token)
    expect((await ada.read())?.thirdPartyCookies).toBe('blocked')
    expect((await bob.read())?.thirdPartyCookies).toBe('allowed')
  })

  test('shows nothing to who has no lab cookie, but the other hosts', async () => {
    await start()
    expect(await readCrossSite(new Headers())).toEqual({
      otherSite: 'http://127.0.0.1:3000',
      subdomains: ['http://a.lab.localhost:3000', 'http://b.lab.localhost:3000'],
      experiment: null,
    })
  })
})
