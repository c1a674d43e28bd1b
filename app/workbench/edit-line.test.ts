import { describe, expect, test } from 'vitest'
import { fieldsOf, withAttribute, withPair } from './edit-line'

describe('fieldsOf', () => {
  test('reads name, value and attributes, in whatever case they are written', () => {
    expect(fieldsOf('id=1=2; PATH=/x; secure; samesite=lax')).toEqual({
      name: 'id',
      value: '1=2',
      attributes: { Path: '/x', Secure: '', SameSite: 'lax' },
    })
  })

  test('shows of a repeated attribute the last, which counts', () => {
    expect(fieldsOf('id=1; Path=/a; Path=/b').attributes).toEqual({ Path: '/b' })
  })

  test('reads a line of nothing', () => {
    expect(fieldsOf('')).toEqual({ name: '', value: '', attributes: {} })
  })
})

test.each([
  ['id=1', 'n', 'v', 'n=v'],
  ['id=1; Path=/', 'n', 'v', 'n=v; Path=/'],
  ['id;  odd=1 ;;', 'n', '', 'n=;  odd=1 ;;'],
])('withPair(%j, %j, %j) is %j', (line, name, value, expected) => {
  expect(withPair(line, name, value)).toBe(expected)
})

test.each([
  ['id=1', 'Path', '/', 'id=1; Path=/'],
  ['id=1 ; ; ', 'Secure', '', 'id=1; Secure'],
  ['id=1; path = /a ; Secure', 'Path', '/b', 'id=1; Path=/b ; Secure'],
  ['id=1; Path; Secure', 'Path', '/b', 'id=1; Path=/b; Secure'],
  ['id=1; Path=/a; Path=/b', 'Path', '/c', 'id=1; Path=/a; Path=/c'],
  ['id=1; Path=/a; Secure; path=/b', 'Path', null, 'id=1; Secure'],
  ['id=1; Secure', 'Secure', null, 'id=1'],
  ['id=1', 'Secure', null, 'id=1'],
] as const)('withAttribute(%j, %j, %j) is %j', (line, field, value, expected) => {
  expect(withAttribute(line, field, value)).toBe(expected)
})
