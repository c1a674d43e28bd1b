import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createEvidenceHolders } from './evidence-holders.ts'

test('has those store it who have said that they hold some, once', async () => {
  const asked: string[] = []
  const { note, flush } = createEvidenceHolders((holder: string) => {
    asked.push(holder)
    return Promise.resolve(true)
  })
  await flush()
  note('a')
  note('a')
  note('b')
  await flush()
  await flush()
  expect(asked).toEqual(['a', 'b'])
})

test('hears what was said before the question and is read after it', async () => {
  const asked: string[] = []
  const { note, flush } = createEvidenceHolders((holder: string) => {
    asked.push(holder)
    return Promise.resolve(true)
  })
  const flushed = flush()
  await turn()
  note('a')
  await flushed
  expect(asked).toEqual(['a'])
})

test('asks once more who did not react, and who has said it anew meanwhile', async () => {
  let reacts = false
  const asked: string[] = []
  const { note, flush } = createEvidenceHolders((holder: string) => {
    asked.push(holder)
    if (holder === 'still under way' && asked.length < 3) note(holder)
    return Promise.resolve(holder !== 'hangs' || reacts)
  })
  note('hangs')
  note('still under way')
  await flush()
  reacts = true
  await flush()
  await flush()
  expect(asked).toEqual(['hangs', 'still under way', 'still under way', 'hangs'])
})
