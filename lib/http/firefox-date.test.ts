import { describe, expect, test } from 'vitest'
import { parseDateAsFirefox } from './firefox-date.ts'

const read = (text: string) => parseDateAsFirefox(text)?.toISOString().slice(0, 19) ?? null

// Each was sent to Firefox 153 as `Expires`, and the stored expiry read back.
describe('parseDateAsFirefox', () => {
  test.each([
    ['Fri, 07 Aug 2037 08:04:19 GMT', '2037-08-07T08:04:19'],
    ['Friday, 07-Aug-37 08:04:19 GMT', '2037-08-07T08:04:19'],
    ['Fri Aug  7 08:04:19 2037', '2037-08-07T08:04:19'],
  ])('reads the classic form %j', (text, date) => {
    expect(read(text)).toBe(date)
  })

  test.each([
    ['Mon Jan 16 16:12:00 PDT 2027', '2027-01-16T23:12:00'],
    ['Mon Jan 16 16:12:00 +0130 2027', '2027-01-16T14:42:00'],
    ['6 May 2027 16:41:00-JST (Wednesday)', '2027-05-06T07:41:00'],
    ['1 Jan 2027 10:00:00 GMT-5', '2027-01-01T15:00:00'],
    ['1 Jan 2027 1:2:3 NST', '2027-01-01T04:32:03'],
  ])('heeds the time zone of %j', (text, date) => {
    expect(read(text)).toBe(date)
  })

  test.each([
    ['1 Jan 2027 10:00:00 PST+0300', '2027-01-01T18:00:00'],
    ['1 Jan 2027 10:00:00 UTx', '2027-01-01T10:00:00'],
    ['1 Jan 2027 1:2:3 +530', '2027-01-01T01:02:03'],
  ])('ignores what is no time zone in %j', (text, date) => {
    expect(read(text)).toBe(date)
  })

  test.each([
    ['6/16/2027', '2027-06-16T00:00:00'],
    ['16/6/2027', '2027-06-16T00:00:00'],
    ['95-06-08 19:32:48 EDT', '1995-06-08T23:32:48'],
  ])('reads the date in digits %j', (text, date) => {
    expect(read(text)).toBe(date)
  })

  test.each([
    ['22-AUG-2027 10:59:00 pm', '2027-08-22T22:59:00'],
    ['22-AUG-2027 12:59:00am', '2027-08-22T00:59:00'],
    ['22-AUG-2027 13:59:00pm', '2027-08-22T13:59:00'],
  ])('knows the half of the day in %j', (text, date) => {
    expect(read(text)).toBe(date)
  })

  test.each([
    ['31 Feb 2027 1:1:1', '2027-03-03T01:01:01'],
    ['1 Jan 2027 12:00:60', '2027-01-01T12:01:00'],
    ['1 Jan 2027', '2027-01-01T00:00:00'],
  ])('is content with %j', (text, date) => {
    expect(read(text)).toBe(date)
  })

  test.each([
    '',
    'never',
    '0',
    '12:00:00 Jan 2027',
    '1 Jan 12:00:00',
    '-1 Jan 2027 12:00:00',
    '1 Jan 32768',
    '13/13/27',
  ])('finds no date in %j', (text) => {
    expect(read(text)).toBeNull()
  })

  test('gives up after 1,001 tokens', () => {
    expect(read(`${'x '.repeat(998)}1 Jan 2027`)).toBe('2027-01-01T00:00:00')
    expect(read(`${'x '.repeat(999)}1 Jan 2027`)).toBeNull()
  })
})
