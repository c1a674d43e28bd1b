import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDateAsFirefox } from './cookie-date-firefox.ts'

// All of these were measured in Firefox 153 ESR.
test.each([
  ['Wed, 21 Oct 2026 07:28:00 GMT', '2026-10-21T07:28:00.000Z'],
  ['Wed, 21-Oct-26 07:28:00 GMT', '2026-10-21T07:28:00.000Z'],
  ['Wed Dec 12 2026 08:44:07 GMT-0500 (EST)', '2026-12-12T13:44:07.000Z'],
  ['1 jan 2027 1:1:1 PST', '2027-01-01T09:01:01.000Z'],
  ['1 jan 2027 1:1:1 +0500', '2026-12-31T20:01:01.000Z'],
  ['1 Jan 2027 12:30:456', '2027-01-01T00:00:00.000Z'],
  ['1 Jan 2027 12:30:45:99', '2027-01-01T12:30:45.000Z'],
  ['31 Feb 2027 00:00:00', '2027-03-03T00:00:00.000Z'],
  ['1 Jan 2027 24:00:00', '2027-01-02T00:00:00.000Z'],
  ['1 Jan 2027 00:00:60', '2027-01-01T00:01:00.000Z'],
  ['jan01 2 2027 01:01:01', '2027-01-02T01:01:01.000Z'],
  ['1 Jan 27é 00:00:00', '2027-01-01T00:00:00.000Z'],
  ['1 Jan 02027 00:00:00', '2027-01-01T00:00:00.000Z'],
  ['05 Jan 2027 7:8', '2027-01-05T07:07:12.000Z'],
  ['05 Jan 2027', '2027-01-05T00:00:00.000Z'],
  ['1/5/2027', '2027-01-05T00:00:00.000Z'],
])('reads %j', (text, expected) => {
  expect(parseDateAsFirefox(text)?.toISOString()).toBe(expected)
})

test.each([
  '',
  'tomorrow',
  '1st Jan 2027 00:00:00',
  '10x Jan 2027',
  '1 Jan 2027x',
  '32 Jan 2027',
  '1 Jan 5',
  '2027-01-05T10:00:00Z',
])('finds no date in %j', (text) => {
  expect(parseDateAsFirefox(text)).toBeNull()
})

test('reads afternoons', () => {
  const times = ['12:00:00 am', '1:00:00PM', '12:30:00pm', '13:00:00 pm'].map((time) =>
    parseDateAsFirefox(`1 jan 2027 ${time}`),
  )
  expect(times.map((date) => date?.getUTCHours())).toEqual([0, 13, 12, 13])
})

test('reads what toUTCString writes, and never throws', () => {
  const dates = fc.date({ min: new Date('1601-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(dates, fc.string(), (date, text) => {
      expect(parseDateAsFirefox(date.toUTCString())?.toUTCString()).toBe(date.toUTCString())
      expect(() => parseDateAsFirefox(text)).not.toThrow()
    }),
  )
})
