import { expect, test } from 'vitest'
import { createCookieJar } from '../http/cookie-jar.ts'
import { REASONS } from '../http/reasons.ts'
import { reasonWays } from '../../app/glossary/reason-ways.ts'
import { glossary } from './glossary.ts'
import { findLesson } from './lessons.ts'

const from = { url: 'http://localhost:3000/', via: 'http', now: new Date('2026-01-01') } as const

test('each word has its own id, which is no reason’s', () => {
  const ids = [...glossary.map(({ id }) => id), ...REASONS, 'words', 'attributes', 'reasons']
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id } of glossary) expect(id).toMatch(/^[a-z0-9-]+$/)
})

test('no two entries have one name', () => {
  const names = glossary.flatMap(({ term, names = [] }) => [term, ...names])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  const written = glossary.flatMap(({ written = [] }) => written)
  expect(new Set(written).size).toBe(written.length)
})

test.each(glossary)(
  '$term is one or two sentences, with a lesson and a source',
  ({ meaning, lesson, source }) => {
    expect(meaning).toMatch(/^[A-Z].*\.$/)
    expect(meaning.length).toBeLessThanOrEqual(220)
    expect(meaning.split('`').length % 2, 'backticks come in pairs').toBe(1)
    expect(findLesson(lesson)).toBeDefined()
    expect(URL.canParse(source.href)).toBe(true)
  },
)

test('every attribute that browsers know is there', () => {
  const attributes = glossary.filter(({ kind }) => kind === 'attribute').map(({ term }) => term.toLowerCase())
  expect(attributes.sort()).toEqual([
    'domain',
    'expires',
    'httponly',
    'max-age',
    'partitioned',
    'path',
    'priority',
    'samesite',
    'secure',
  ])
})

test.each(Object.entries(reasonWays).filter(([, { line }]) => line !== undefined))(
  'the line that shows %s is refused for it',
  (code, { line = '' }) => {
    const { reasons, unreported } = createCookieJar({ profile: 'chromium' }).receive(line, from)
    expect([...reasons, ...unreported]).toContain(code)
  },
)
