import { describe, expect, test } from 'vitest'
import { readBoundedForm, readBoundedJson, readBytes } from './read-body.ts'

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://lab.test/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

/** A body without end, and how many bytes of it have been asked for. */
function endless() {
  const asked = { bytes: 0, isCancelled: false }
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      asked.bytes += 1000
      controller.enqueue(new Uint8Array(1000))
    },
    cancel() {
      asked.isCancelled = true
    },
  })
  return { stream, asked }
}

describe('readBytes', () => {
  test('reads a body of just the limit, and none where there is none', async () => {
    expect((await readBytes(post('tea and cake'), 12))?.toString()).toBe('tea and cake')
    expect((await readBytes(new Request('http://lab.test/'), 12))?.length).toBe(0)
  })

  test('is null one byte beyond it, counted in bytes', async () => {
    expect(await readBytes(post('tea and cakes'), 12)).toBeNull()
    expect(await readBytes(post('tée and cake'), 12)).toBeNull()
  })

  test('reads no more of a body without end than it must', async () => {
    const { stream, asked } = endless()
    expect(await readBytes(post(stream), 10_000)).toBeNull()
    expect(asked.bytes).toBeLessThan(15_000)
    expect(asked.isCancelled).toBe(true)
  })

  test('waits for no copy of the request, and both are bounded', async () => {
    const { stream, asked } = endless()
    const request = post(stream)
    expect(await readBytes(request.clone(), 10_000)).toBeNull()
    expect(await readBytes(request, 10_000)).toBeNull()
    expect(asked.bytes).toBeLessThan(15_000)
    expect(asked.isCancelled).toBe(true)
  })
})

describe('readBoundedForm', () => {
  const typed = { 'content-type': 'application/x-www-form-urlencoded' }

  test('reads both kinds of form', async () => {
    const form = new FormData()
    form.set('drink', 'tea')
    for (const body of [form, new URLSearchParams({ drink: 'tea' })]) {
      const read = await readBoundedForm(post(body))
      expect(read instanceof Response ? read : [...read]).toEqual([['drink', 'tea']])
    }
  })

  test('answers 413 to what is longer, whatever length it says it has', async () => {
    for (const request of [
      post(endless().stream, typed),
      post(endless().stream, { ...typed, 'content-length': '5' }),
      post(`drink=${'x'.repeat(64 * 1024)}`, typed),
    ])
      expect(await readBoundedForm(request)).toHaveProperty('status', 413)
    expect(await readBoundedForm(post('drink=tea', typed), 8)).toHaveProperty('status', 413)
  })

  test('answers 415 to what is no form', async () => {
    for (const request of [post('{}', { 'content-type': 'application/json' }), post('drink=tea', {})])
      expect(await readBoundedForm(request)).toHaveProperty('status', 415)
  })
})

test('readBoundedJson reads JSON of up to 1 MB; all else is undefined', async () => {
  expect(await readBoundedJson(post('{"drink":"tea"}'))).toEqual({ drink: 'tea' })
  expect(await readBoundedJson(post(JSON.stringify('x'.repeat(1024 * 1024 - 2))))).toHaveLength(
    1024 * 1024 - 2,
  )
  for (const body of [JSON.stringify('x'.repeat(1024 * 1024)), '{', ''])
    expect(await readBoundedJson(post(body))).toBeUndefined()
})
