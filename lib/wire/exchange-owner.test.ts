import { describe, expect, test } from 'vitest'
import { findExchanges } from '../db/exchanges.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { embedPurpose } from './embeds.ts'
import { giveToken } from './experiment-token.ts'
import { hashLabId, makeLabId } from './lab-id.ts'
import type { RawExchange } from './observe-response.ts'
import { storeExchanges } from './store-exchanges.ts'

useTemporaryDatabase()

const [ada, bob] = [makeLabId(), makeLabId()]

function exchange(target: string, cookieHeader: string | null = null): RawExchange {
  const at = Date.now()
  const facts = {
    kind: 'image',
    method: 'GET',
    origin: 'http://localhost:3000',
    status: 200,
    context: {},
  } as const
  return { ...facts, id: `${at}${target}`, startedAt: at, at, target, cookieHeader, setCookieLines: [] }
}

const contentOf = async (labId: string) =>
  (await findExchanges(hashLabId(labId), new Date(0))).map(({ content }) => content).join()

const targetsOf = async (labId: string) =>
  (await findExchanges(hashLabId(labId), new Date(0))).map(
    ({ content }) => (JSON.parse(content) as { target: string }).target,
  )

describe('storeExchanges', () => {
  test('lays an attack to the learner of its token where no lab cookie comes, and keeps no token', async () => {
    const { token } = await giveToken(hashLabId(ada), 'cross-site')
    await storeExchanges([exchange(`/cross-site/bank/image?token=${token}`)])
    expect(await targetsOf(ada)).toEqual(['/cross-site/bank/image'])
  })

  test('keeps of an attack no other cookie, not even its name: it may have been another’s browser', async () => {
    const { token } = await giveToken(hashLabId(ada), 'cross-site')
    await storeExchanges([exchange(`/cross-site/bank/image?token=${token}`, 'jupyter=secret; bank_none=x')])
    const content = await contentOf(ada)
    expect(content).toContain('bank_none')
    expect(content).not.toMatch(/jupyter|secret/)
  })

  test('keeps no attack that the bank refused', async () => {
    const { token } = await giveToken(hashLabId(ada), 'cross-site')
    await storeExchanges([{ ...exchange(`/cross-site/bank/image?token=${token}`), status: 403 }])
    expect(await targetsOf(ada)).toEqual([])
  })

  test('believes the lab cookie before the token', async () => {
    const { token } = await giveToken(hashLabId(ada), 'cross-site')
    await storeExchanges([exchange(`/cross-site/bank/link?token=${token}`, `lab=${bob}`)])
    expect(await targetsOf(ada)).toEqual([])
    expect(await targetsOf(bob)).toEqual(['/cross-site/bank/link'])
  })

  test('lays an attack on a lesson to the learner of its token, with the cookies that this one was sent', async () => {
    const { token } = await giveToken(hashLabId(ada), 'lesson:same-site')
    const address = '/lessons/same-site/transfer/form'
    const given = { ...exchange(address, `lab=${ada}`), setCookieLines: ['bank_sid=x; Path=/'] }
    const attack = exchange(`${address}?token=${token}`, 'jupyter=secret; bank_sid=x')
    const context = { 'sec-fetch-site': 'cross-site' }
    await storeExchanges([given, { ...attack, status: 401, context }, { ...attack, id: 'other' }])
    expect(await targetsOf(ada)).toEqual([address, address])
    expect(await contentOf(ada)).not.toMatch(/jupyter|secret/)
  })

  test('keeps what curl brings back although it was set a moment before, in the same batch', async () => {
    const { token } = await giveToken(hashLabId(ada), 'lesson:login')
    const address = `/lessons/login/exercise?token=${token}`
    const setting = { ...exchange(address), setCookieLines: ['shelf=1; Path=/'], answer: '' }
    const bringing = { ...exchange(address, 'shelf=1'), id: 'later', answer: '' }
    await storeExchanges([setting, bringing])
    const [, brought] = (await findExchanges(hashLabId(ada), new Date(0))).map(({ content }) => content)
    expect(JSON.parse(brought ?? '')).toMatchObject({ cookies: [{ name: 'shelf', value: '1' }] })
  })

  test('lays nothing to anybody by a token elsewhere, or by none that lives', async () => {
    const { token } = await giveToken(hashLabId(ada), 'cross-site')
    const dead = 'A'.repeat(22)
    await storeExchanges([
      exchange(`/cookies?token=${token}`),
      exchange(`/cross-site/bank/image?token=${dead}`),
    ])
    expect(await targetsOf(ada)).toEqual([])
  })

  test('lays a visit of a ticket to the learner of its token, with the cookies of the tickets alone', async () => {
    const { token } = await giveToken(hashLabId(ada), embedPurpose)
    await storeExchanges([
      exchange(`/lessons/clinic/tickets/pixel/fixed?token=${token}`, 'jupyter=secret; pixel_visits=1'),
      exchange(`/cross-site/bank/image?token=${token}`),
      exchange(`/lessons/clinic/tickets/twins/fixed?token=${token}`),
    ])
    expect(await targetsOf(ada)).toEqual(['/lessons/clinic/tickets/pixel/fixed'])
    expect(await contentOf(ada)).toContain('pixel_visits')
    expect(await contentOf(ada)).not.toMatch(/jupyter|secret/)
  })
})
