import { describe, expect, test } from 'vitest'
import { lessons } from './lessons.ts'
import { marksOf, oneEvening } from './marks.ts'

const nothing = { read: [], passed: [], answers: {} }
const right = { a: 0, b: 1, c: 2 }

describe('marksOf', () => {
  test('is empty for a lesson that was not started', () => {
    expect(marksOf({ read: ['two'], passed: ['two'], answers: { 'two/a': 0 } }, 'one', right)).toEqual([])
  })

  test('tells what was read and passed, and how many answers are right', () => {
    const answers = { 'one/a': 0, 'one/b': 0, 'one/gone': 3 }
    expect(marksOf({ read: ['one'], passed: ['one'], answers }, 'one', right)).toEqual([
      'Read',
      'Exercise passed',
      '1 of 3 questions right',
    ])
  })
})

test('marksOf tells how many tickets are repaired, as soon as one is or the exercise is passed', () => {
  const tickets = ['ticket-a', 'ticket-b']
  const none = 'Exercise passed,0 of 2 tickets repaired'
  expect(marksOf({ ...nothing, passed: ['one'] }, 'one', right, tickets).join()).toBe(none)
  expect(marksOf({ ...nothing, answers: { 'one/ticket-b': 3 } }, 'one', right, tickets)).toEqual([
    '1 of 2 tickets repaired',
  ])
  expect(marksOf(nothing, 'one', right, tickets)).toEqual([])
  expect(marksOf({ ...nothing, answers: { 'two/ticket-a': 0 } }, 'one', right, tickets)).toEqual([])
})

test('the badge "One evening" is earned by passing all of its lessons', () => {
  const needed = lessons.filter(({ isInOneEvening }) => isInOneEvening).map(({ slug }) => slug)
  const cookies = ['http-forgets', 'set-and-read', 'lifetime', 'deleting']
  expect(needed).toEqual([...cookies, 'sessions', 'login', 'protected', 'logout'])
  expect(oneEvening(nothing)).toEqual({ passed: 0, needed: needed.length, isEarned: false })
  expect(oneEvening({ ...nothing, read: needed }).isEarned).toBe(false)
  expect(oneEvening({ ...nothing, passed: ['unknown', ...needed] })).toEqual({
    passed: needed.length,
    needed: needed.length,
    isEarned: true,
  })
})
