import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getDb } from '../db/client.ts'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { headerOctets } from './header-text.ts'
import { hashLabId, makeLabId } from './lab-id.ts'
import { forgetLearner, takeDeletions } from './reset.ts'
import { keepLines } from './sent-lines.ts'

useTemporaryDatabase()

const lab = makeLabId()
const cookie = `lab=${lab}`
const end = 'Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT'
let now = Date.parse('2030-01-31T12:00:00.000Z')

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now }))
afterEach(() => vi.useRealTimers())

/** Sends lines as the workbench does, a millisecond apart. */
async function send(lines: string[], labHash = hashLabId(lab)): Promise<void> {
  for (const line of lines) {
    vi.setSystemTime(++now)
    await keepLines(labHash, [line], '/cart/send')
  }
}

const linesLeft = async () =>
  (await getDb().selectFrom('sent_lines').select('line').execute()).map(({ line }) => line)

describe('takeDeletions', () => {
  test('deletes each cookie once, with the path from which it was set', async () => {
    await send(['a=1; Path=/', 'a=2; Path=/; Max-Age=60', 'b=1; Domain=localhost'])
    expect(await takeDeletions(`x=1; ${cookie}`)).toEqual({
      deletions: [`a=; Path=/; ${end}`, `b=; Domain=localhost; Path=/cart; ${end}`],
      left: 0,
    })
    expect(await linesLeft()).toEqual([])
  })

  test('writes a name as the octets that were sent', async () => {
    await send(['grüße,=1; Path=/'])
    expect((await takeDeletions(cookie)).deletions).toEqual([headerOctets(`grüße,=; Path=/; ${end}`)])
  })

  test('leaves out what no browser has stored', async () => {
    await send(['a=; Max-Age=0; Path=/', `big=${'x'.repeat(9000)}`])
    expect(await takeDeletions(cookie)).toEqual({ deletions: [], left: 0 })
  })

  test('fits a response into what reverse proxies take, and goes on with the next', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `cookie-number-${index}`)
    await send(names.map((name) => `${name}=1; Path=/`))
    const found: string[] = []
    for (let left = 1; left > 0;) {
      const round = await takeDeletions(cookie)
      expect(Buffer.byteLength(round.deletions.join(''))).toBeLessThan(3100)
      found.push(...round.deletions)
      left = round.left
    }
    expect(found).toEqual(names.map((name) => `${name}=; Path=/; ${end}`))
  })

  test('deletes a cookie whose name alone fills a response', async () => {
    await send([`${'n'.repeat(4000)}=1; Path=/`, 'b=1; Path=/'])
    expect((await takeDeletions(cookie)).left).toBe(1)
    expect((await takeDeletions(cookie)).deletions).toEqual([`b=; Path=/; ${end}`])
  })

  test('touches no other learner’s', async () => {
    await send(['theirs=1'], hashLabId(makeLabId()))
    expect(await takeDeletions(cookie)).toEqual({ deletions: [], left: 0 })
    expect(await takeDeletions('')).toEqual({ deletions: [], left: 0 })
    expect(await linesLeft()).toEqual(['theirs=1'])
  })
})

test('forgetLearner removes one learner’s lines and exchanges', async () => {
  await send(['mine=1'])
  await send(['theirs=1'], hashLabId(makeLabId()))
  await forgetLearner('')
  await forgetLearner(cookie)
  expect(await linesLeft()).toEqual(['theirs=1'])
})
