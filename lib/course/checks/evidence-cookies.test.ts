import { expect, test } from 'vitest'
import { lastAttribute, valueBroughtBy, valueSetBy } from './evidence-cookies.ts'
import { madeUpExchange } from './made-up-exchange.ts'

test('of two lines for a name the last sets the value', () => {
  const answer = madeUpExchange({ lines: ['a=1; Path=/', 'b=2', 'a=3', 'a-b=4'] })
  expect(valueSetBy(answer, 'a')).toBe('3')
  expect(valueSetBy(madeUpExchange({ lines: ['a=1', 'a=; Max-Age=0'] }), 'a')).toBe('')
  expect(valueSetBy(answer, 'c')).toBeUndefined()
})

test('of two cookies of a name the first came from nearer', () => {
  const cookies = [
    { name: 'a', value: '1' },
    { name: 'a', value: '2' },
    { name: 'b', value: null },
  ]
  expect(valueBroughtBy({ cookies }, 'a')).toBe('1')
  expect(valueBroughtBy({ cookies }, 'b')).toBeNull()
  expect(valueBroughtBy({ cookies }, 'c')).toBeUndefined()
})

test('of two attributes of a name the last counts', () => {
  expect(lastAttribute('a=1; Path=/x; path=/y; HttpOnly', 'path')).toBe('/y')
  expect(lastAttribute('a=1; Path=/x', 'domain')).toBeUndefined()
})
