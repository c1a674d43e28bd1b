import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCookieDate, parseDateAsChromium } from './cookie-date.ts'

test.each([
  ['Thu, 01 Jan 1970 00:00:10 GMT', '1970-01-01T00:00:10.000Z'],
  ['Thursday, 01-Jan-70 00:00:10 GMT', '1970-01-01T00:00:10.000Z'],
  ['Thu Jan  1 00:00:10 1970', '1970-01-01T00:00:10.000Z'],
  ['1 jan 69 0:0:10', '2069-01-01T00:00:10.000Z'],
  ['2027 january 1st 1:2:3pm', '2027-01-01T01:02:03.000Z'],
  ['Wed Dec 12 2007 08:44:07 GMT-0500 (EST)', '2007-12-12T08:44:07.000Z'],
  ['29 Feb 2028 00:00:00', '2028-02-29T00:00:00.000Z'],
  ['31 Dec 1601 23:59:59', '1601-12-31T23:59:59.000Z'],
])('reads %j', (text, expected) => {
  expect(parseCookieDate(text)?.toISOString()).toBe(expected)
})

test.each([
  ['no time', '1 Jan 2027'],
  ['no day', 'Jan 2027 00:00:00'],
  ['no month', '1 01 2027 00:00:00'],
  ['no year', '1 Jan 00:00:00'],
  ['a year of one digit', '1 Jan 7 00:00:00'],
  ['a year of five digits', '1 Jan 20270 00:00:00'],
  ['a year before 1601', '1 Jan 1600 00:00:00'],
  ['a day that the month has not', '30 Feb 2027 00:00:00'],
  ['day 0', '0 Jan 2027 00:00:00'],
  ['hour 24', '1 Jan 2027 24:00:00'],
  ['second 60', '1 Jan 2027 00:00:60'],
  ['a time with three digits', '1 Jan 2027 00:00:001'],
  ['ISO 8601', '2027-01-01T00:00:00Z'],
  ['nothing', ''],
])('fails on %s', (_, text) => {
  expect(parseCookieDate(text)).toBeNull()
})

test('takes the first token that can be a part, and ignores the rest', () => {
  expect(parseCookieDate('1:2:3 4 jan 2027 5:6:7 8 feb 2028')?.toISOString()).toBe('2027-01-04T01:02:03.000Z')
})

test('knows where Chromium differs', () => {
  expect(parseDateAsChromium('1 Jan 5 00:00:00')?.getUTCFullYear()).toBe(2005)
  expect(parseDateAsChromium('1 Jan 1500 00:00:00')?.getUTCFullYear()).toBe(1500)
  expect(parseDateAsChromium('1st Jan 2027 00:00:00')).toBeNull()
  expect(parseDateAsChromium('1 Jan 2027 00:00:00pm')).toBeNull()
})

test('reads every date that toUTCString writes', () => {
  const dates = fc.date({ min: new Date('1601-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(dates, (date) => {
      expect(parseCookieDate(date.toUTCString())?.toUTCString()).toBe(date.toUTCString())
    }),
  )
})
