import { expect, test } from 'vitest'
import { lessons } from '../course/lessons.ts'
import { sumUp } from './overview.ts'

const key = {
  right: { 'set-and-read/why': 2, 'lifetime/how': 0 },
  tickets: new Set(['clinic/ticket-a', 'clinic/ticket-b']),
}
const slugs = lessons.map(({ slug }) => slug)
const entry = (
  nickname: string,
  lesson: string,
  kind: string,
  [item, value] = ['', ''],
  at = '2030-01-01',
) => ({
  id: `id of ${nickname}`,
  nickname,
  lesson,
  kind,
  item,
  value,
  at,
})
const nothing = { lesson: null, kind: null, item: null, value: null, at: null }

test('sums up what each has done', () => {
  const [ada, ...others] = sumUp(
    [
      entry('Ada', 'set-and-read', 'read', undefined, '2030-01-02'),
      entry('Ada', 'set-and-read', 'passed', undefined, '2030-01-03'),
      entry('Ada', 'set-and-read', 'answer', ['why', '2']),
      entry('Ada', 'lifetime', 'read'),
      entry('Ada', 'lifetime', 'answer', ['how', '1']),
      entry('Ada', 'clinic', 'answer', ['ticket-b', '0']),
    ],
    key,
  )
  expect(others).toEqual([])
  expect(ada).toEqual({
    id: 'id of Ada',
    nickname: 'Ada',
    marks: slugs.map((slug) => ({ 'set-and-read': 'p', lifetime: 'r' })[slug as string] ?? '-').join(''),
    read: 2,
    passed: 1,
    tickets: 1,
    right: 1,
    at: '2030-01-03',
  })
})

test('shows who has done nothing yet, and leaves out lessons that the course does not have', () => {
  const shown = sumUp(
    [{ id: '1', nickname: 'New', ...nothing }, entry('Old', 'no-such-lesson', 'passed')],
    key,
  )
  expect(shown.map(({ nickname, marks, passed, at }) => [nickname, marks, passed, at])).toEqual([
    ['New', '-'.repeat(slugs.length), 0, null],
    ['Old', '-'.repeat(slugs.length), 0, '2030-01-01'],
  ])
})

test('sorts by nickname as people do: without regard to case, 2 before 10', () => {
  const rows = ['team 10', 'Zoë', 'ada', 'team 2', 'Äpfel'].map((nickname) => ({
    id: nickname,
    nickname,
    ...nothing,
  }))
  expect(sumUp(rows, key).map(({ nickname }) => nickname)).toEqual([
    'ada',
    'Äpfel',
    'team 2',
    'team 10',
    'Zoë',
  ])
})
