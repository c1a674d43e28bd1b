import { expect, test } from 'vitest'
import { withPatience } from '../database-wait.ts'
import { isDatabaseUnavailable, isUnavailable, unavailable } from './unavailable.ts'

const withCode = (code: string, message = '') => Object.assign(new Error(message), { code })

test.each([
  withCode('ECONNREFUSED'),
  withCode('57P01'),
  withCode('53300'),
  withCode('3D000'),
  withCode('42P01'),
  withCode('SQLITE_BUSY'),
  withCode('SQLITE_IOERR_WRITE'),
  withCode('SQLITE_CORRUPT'),
  withCode('SQLITE_FULL'),
  withCode('SQLITE_ERROR', 'no such table: sessions'),
  new Error('Connection terminated unexpectedly'),
])('%o is the database’s own failure', (error) => {
  expect(isUnavailable(error)).toBe(true)
})

test.each([
  withCode('23505'),
  withCode('42601'),
  withCode('22021'),
  withCode('40001'),
  withCode('SQLITE_CONSTRAINT_UNIQUE'),
  withCode('SQLITE_ERROR', 'near "selct": syntax error'),
  new TypeError('SQLite3 can only bind numbers'),
  'a text',
])('%o is the statement’s', (error) => {
  expect(isUnavailable(error)).toBe(false)
})

test('the request that met it knows, and no other', () => {
  withPatience(1, (other) => {
    withPatience(1, (wait) => {
      const error = unavailable(withCode('57P01', 'terminating connection'))
      expect(isDatabaseUnavailable(error)).toBe(true)
      expect(error.message).toMatch(/terminating connection$/)
      expect(wait.hasFailed).toBe(true)
    })
    expect(other.hasFailed).toBe(false)
  })
  expect(isDatabaseUnavailable(new Error('else'))).toBe(false)
})
