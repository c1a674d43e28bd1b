import { describe, expect, test } from 'vitest'
import { parseProgressFile, sortEntries, type ProgressFile, type Questions } from './progress-file.ts'

const at = '2030-01-31T12:00:00.000Z'
const answer = { kind: 'answer', lesson: 'one', question: 'why', option: 1, at } as const
const read = { kind: 'read', lesson: 'one', at } as const
const fileOf = (...entries: ProgressFile['entries']): ProgressFile => ({
  format: 'cookie-lab-progress',
  version: 1,
  entries,
})
const messageOf = (value: unknown) => {
  const parsed = parseProgressFile(typeof value === 'string' ? value : JSON.stringify(value))
  return parsed.ok ? null : parsed.message
}

describe('parseProgressFile', () => {
  test('reads what was exported', () => {
    const file = fileOf(answer, read, { ...read, kind: 'passed' })
    expect(parseProgressFile(JSON.stringify(file))).toEqual({ ok: true, file })
  })

  test.each(['', 'hello', '[1]', 'null', '{}', '{"version":1,"entries":[]}', '\u0000'])(
    'says that %j is no file of ours',
    (text) => {
      expect(messageOf(text)).toBe('This is not a file that Cookie Lab has exported.')
    },
  )

  test('names the version of a file from the future', () => {
    expect(messageOf({ ...fileOf(), version: 2, more: true })).toBe(
      'This file has version 2. This server reads version 1.',
    )
  })

  test.each([
    [{ ...answer, option: -1 }, 'entries.0.option'],
    [{ ...answer, option: 0.5 }, 'entries.0.option'],
    [{ ...read, at: 'yesterday' }, 'entries.0.at'],
    [{ ...read, kind: 'cheated' }, 'entries.0.kind'],
    [{ ...read, lesson: 'x'.repeat(65) }, 'entries.0.lesson'],
    [{ ...read, owner: 'user:1' }, 'entries.0'],
  ])('names the place of what was changed: %j', (entry, place) => {
    expect(messageOf({ ...fileOf(), entries: [entry] })).toBe(
      `This file was changed: what stands at “${place}” cannot be read.`,
    )
  })
})

test('sortEntries leaves out lessons, questions and options that the course does not have', () => {
  const option = { text: '', because: '' }
  const questions: Questions = new Map([
    ['one', [{ id: 'why', question: '', options: [option, option], answer: 0 }]],
  ])
  const foreign = [
    { ...read, lesson: 'other' },
    { ...read, lesson: 'constructor' },
    { ...answer, question: 'who' },
    { ...answer, option: 2 },
  ]
  expect(sortEntries(fileOf(answer, ...foreign, read), questions)).toEqual({
    known: [answer, read],
    leftOut: foreign.length,
  })
})
