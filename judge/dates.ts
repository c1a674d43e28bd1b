import fc from 'fast-check'

const months = [
  'Jan',
  'feb',
  'MAR',
  'Apr',
  'May',
  'June',
  'jul',
  'Aug',
  'september',
  'Oct',
  'Nov',
  'Dec',
  'Foo',
  'Ma',
  '13',
]
const years = [
  '2027',
  '2031',
  '2099',
  '1999',
  '1970',
  '1969',
  '1601',
  '1600',
  '9999',
  '10000',
  '27',
  '70',
  '69',
  '99',
  '00',
  '0027',
  '127',
  '2',
]
const days = ['01', '1', '15', '28', '29', '30', '31', '32', '0', '001', '7th']
const times = [
  '00:00:00',
  '23:59:59',
  '1:2:3',
  '24:00:00',
  '12:60:00',
  '12:00:60',
  '12:00',
  '012:00:00',
  '12:00:00x',
  '12:00:00.5',
]
const zones = ['', ' GMT', ' UTC', ' PST', ' +0200', ' GMT+0200', ' (CET)', 'Z', ' GMT; ignored']
const weekdays = ['', 'Wed, ', 'Wednesday, ', 'Wed ', 'xyz, ', '2030 ', ', ']

const shapes = [
  'Fri, 07 Aug 2037 08:04:19 GMT',
  'Friday, 07-Aug-37 08:04:19 GMT',
  'Fri Aug  7 08:04:19 2037',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Thu, 01-Jan-1970 00:00:01 GMT',
  'Mon, 31 Feb 2037 00:00:00 GMT',
  'Thu, 29 Feb 2029 00:00:00 GMT',
  '2037-08-07T08:04:19Z',
  '08:04:19 2037 Aug 7',
  'Aug/07/2037 08:04:19',
  '2037 Aug 7 8:4:19 9:9:9 8 Sep 2038',
  '"Fri, 07 Aug 2037 08:04:19 GMT"',
  'Fri, 07 Aug 2037 08:04:19 GMT, Sat, 08 Aug 1998 08:04:19 GMT',
  '0',
  '-1',
  '2114380800',
  'Session',
  'never',
  '',
]

const composed = fc
  .record({
    weekday: fc.constantFrom(...weekdays),
    parts: fc
      .record({
        day: fc.constantFrom(...days),
        month: fc.constantFrom(...months),
        year: fc.constantFrom(...years),
        time: fc.constantFrom(...times),
      })
      .chain(({ day, month, year, time }) =>
        fc.oneof(
          { weight: 3, arbitrary: fc.constant([day, month, year, time]) },
          { weight: 1, arbitrary: fc.shuffledSubarray([day, month, year, time], { minLength: 3 }) },
        ),
      ),
    between: fc.constantFrom(' ', ' ', ' ', '-', '/', '  ', ',', '.', '\t', '_', ':', 'T'),
    zone: fc.constantFrom(...zones),
  })
  .map(({ weekday, parts, between, zone }) => weekday + parts.join(between) + zone)

/** A cookie date: the three classic forms, forms of other software, and forms that only resemble a date. */
export const cookieDate = fc.oneof(fc.constantFrom(...shapes), composed)
