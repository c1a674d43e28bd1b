import { describe, expect, test } from 'vitest'
import { readQuery, search, type Entry } from './match.ts'

const sameSite: Entry = { kind: 'Attribute', title: 'SameSite', text: 'When it goes along.', href: '/a' }
const maxAge: Entry = { kind: 'Attribute', title: 'Max-Age', text: 'How many seconds.', href: '/b' }
const prefix: Entry = { kind: 'Word', title: 'prefix', names: ['__Host-'], text: 'A promise.', href: '/c' }
const lesson: Entry = {
  kind: 'Lesson',
  title: 'Stay signed in',
  text: 'Café, Max-Age, SameSite.',
  href: '/d',
}
const entries = [lesson, sameSite, maxAge, prefix]

function find(typed: string): string[] {
  const query = readQuery(typed)
  return 'words' in query ? search(entries, query.words).map(({ href }) => href) : [query.problem]
}

test.each([
  ['samesite', ['/a', '/d']],
  ['same-site', ['/a', '/d']],
  ['SAME site', ['/a', '/d']],
  ['max age', ['/b', '/d']],
  ['maxage', ['/b', '/d']],
  ['Max-Age', ['/b', '/d']],
  ['__Host-', ['/c']],
  ['host', ['/c']],
  ['cafe', ['/d']],
  ['"café"', ['/d']],
])('%s finds what is meant, the title before the text', (typed, hrefs) => {
  expect(find(typed)).toEqual(hrefs)
})

test('each word must be there, each in any field', () => {
  expect(find('stay seconds')).toEqual([])
  expect(find('stay samesite')).toEqual(['/d'])
})

test('the middle of a word counts less than its beginning, and two letters of it nothing', () => {
  expect(find('ite')).toEqual(['/a', '/d'])
  expect(find('te')).toEqual([])
})

describe('what can be no search', () => {
  test.each([
    ['', 'empty'],
    ['  \n ', 'empty'],
    ['🍪', 'no words'],
    ['<>', 'no words'],
    ['-- ;', 'no words'],
    ['a'.repeat(10_000), 'too long'],
  ])('%.10s', (typed, problem) => {
    expect(find(typed)).toEqual([problem])
  })
})
