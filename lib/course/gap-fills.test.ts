import { describe, expect, test, vi } from 'vitest'
import { useTemporaryDatabase } from '../db/temporary-database.ts'
import { hashLabId, makeLabId } from '../wire/lab-id.ts'
import { forgetLearner } from '../wire/reset.ts'
import { findFills, forgetFills, saveFills } from './gap-fills.ts'
import { findLesson } from './lessons.ts'

useTemporaryDatabase()

const lesson = findLesson('set-and-read')
if (!lesson) throw new Error('The lesson is gone.')

describe('saveFills', () => {
  test('keeps what differs from the file, for each learner', async () => {
    const texts = { lastVisit: ' 1 ', remember: 'undefined', isDate: '', unknown: '1' }
    expect(await saveFills('ada', lesson, texts)).toEqual({ ok: true, fills: { lastVisit: '1' } })
    await saveFills('bob', lesson, { lastVisit: '2' })
    expect(await findFills('ada', lesson.slug)).toEqual({ lastVisit: '1' })
    await saveFills('ada', lesson, { lastVisit: 'a,\r\nb' })
    expect(await findFills('ada', lesson.slug)).toEqual({ lastVisit: 'a,\nb' })
  })

  test('changes nothing where one text is no expression, and says which', async () => {
    await saveFills('ada', lesson, { lastVisit: '1' })
    const saved = await saveFills('ada', lesson, { lastVisit: 'a b', remember: '2' })
    expect(saved).toMatchObject({
      ok: false,
      problems: { lastVisit: expect.stringContaining('“b”') as string },
    })
    expect(await findFills('ada', lesson.slug)).toEqual({ lastVisit: '1' })
  })

  test('keeps them for 30 days', async () => {
    await saveFills('ada', lesson, { lastVisit: '1' })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 24 * 60 * 60 * 1000 })
    await saveFills('bob', lesson, { lastVisit: '2' })
    vi.useRealTimers()
    expect(await findFills('ada', lesson.slug)).toEqual({})
  })
})

test('forgetFills takes them out', async () => {
  await saveFills('ada', lesson, { lastVisit: '1' })
  expect(await forgetFills('ada', lesson)).toEqual({ ok: true, fills: {} })
  expect(await findFills('ada', lesson.slug)).toEqual({})
})

test('a learner who leaves takes them along', async () => {
  const lab = makeLabId()
  await saveFills(hashLabId(lab), lesson, { lastVisit: '1' })
  await forgetLearner(`lab=${lab}`)
  expect(await findFills(hashLabId(lab), lesson.slug)).toEqual({})
})
