import { expect, test } from 'vitest'
import { closestWord } from './closest-word.ts'

const WORDS = ['Expires', 'Max-Age', 'Path', 'HttpOnly', 'SameSite', 'Lax']

test.each([
  ['MaxAge', 'Max-Age'],
  ['"max-age"', 'Max-Age'],
  ['Expire', 'Expires'],
  ['http-only', 'HttpOnly'],
  ['same_site', 'SameSite'],
  ['HtppOnly', 'HttpOnly'],
  ['pat', 'Path'],
  ['Comment', null],
  ['x', null],
  ['', null],
  ['path'.repeat(1000), null],
])('takes %.20j for %j', (text, expected) => {
  expect(closestWord(text, WORDS)).toBe(expected)
})
