import { describe, expect, test } from 'vitest'
import { deleting } from './deleting.ts'
import { madeUpExchange as exchange } from './made-up-exchange.ts'

const past = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT'
const crumbLine = `crumb=; Path=/lessons/deleting/exercise/jar; ${past}`
const secureLine = `__Secure-crumb=; Path=/; ${past}; Secure`
const stickyLine = `sticky=; Path=/lessons/deleting; ${past}`
const everyName = ['crumb', 'sticky', '__Secure-crumb']

const plant = exchange({
  method: 'POST',
  path: '/plant',
  lines: [
    'crumb=stubborn; Path=/lessons/deleting/exercise/jar',
    '__Secure-crumb=stubborn; Path=/; Secure',
    'sticky=stubborn; Path=/lessons/deleting',
  ],
})
const look = (names: string[], value: string | null = 'stubborn') =>
  exchange({ path: '/jar', cookies: names.map((name) => ({ name, value })) })
const lookAtAll = look(everyName)
const lookAtNone = look([])
const remove = (...lines: string[]) => exchange({ method: 'POST', lines })
const removeAll = remove(crumbLine, secureLine, stickyLine)

describe('passes', () => {
  test.each([
    ['three lines that repeat what counts', removeAll],
    [
      'Max-Age=0 in place of a date',
      remove(
        'crumb=; Path=/lessons/deleting/exercise/jar; Max-Age=0',
        '__Secure-crumb=gone; Path=/; Max-Age=0; Secure; HttpOnly',
        'sticky=; Path=/lessons/deleting; Max-Age=-1',
      ),
    ],
  ])('%s', (_, deletion) => {
    expect(deleting.judge([plant, lookAtAll, deletion, lookAtNone])).toEqual({
      status: 'passed',
      because: 'All three came before, your lines delete them, and the last look brought none.',
    })
  })

  test('who has repaired the mistake, without planting again', () => {
    const wrong = remove(`crumb=; Path=/; ${past}`, secureLine, 'sticky=; Path=/lessons/deleting')
    const evidence = [plant, lookAtAll, wrong, look(['crumb']), removeAll, lookAtNone]
    expect(deleting.judge(evidence).status).toBe('passed')
  })

  test('who has left an empty cookie of that name elsewhere on the way', () => {
    const evidence = [plant, lookAtAll, remove('sticky=; Path=/'), lookAtAll, removeAll, look(['sticky'], '')]
    expect(deleting.judge(evidence).status).toBe('passed')
  })

  test('who has looked too early after the deletion, and looks again', () => {
    expect(deleting.judge([plant, lookAtAll, removeAll, lookAtAll, lookAtNone]).status).toBe('passed')
  })

  test('who has planted anew since', () => {
    const evidence = [plant, lookAtAll, removeAll, lookAtNone, plant, lookAtAll]
    expect(deleting.judge(evidence).status).toBe('passed')
  })

  test('a browser that never took the Secure cookie, and says so', () => {
    const evidence = [plant, look(['crumb', 'sticky']), removeAll, lookAtNone]
    expect(deleting.judge(evidence)).toEqual({
      status: 'passed',
      because:
        'crumb and sticky came before and not after. __Secure-crumb never came, as where a connection is not encrypted: of it only your line was judged, and it is right.',
    })
  })
})

describe('fails, and names the cookie that stays and why', () => {
  test.each([
    [
      'the wrong path',
      remove(`crumb=; Path=/; ${past}`, secureLine, stickyLine),
      'crumb stays: “crumb=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT” names the path /, and the cookie’s path is /lessons/deleting/exercise/jar.',
    ],
    [
      'a path that differs by a slash',
      remove(crumbLine, secureLine, `sticky=; Path=/lessons/deleting/; ${past}`),
      /^sticky stays: .* names the path \/lessons\/deleting\/, and the cookie’s path is \/lessons\/deleting\.$/,
    ],
    [
      'no path',
      remove('crumb=; Max-Age=0', secureLine, stickyLine),
      /^crumb stays: .* names no path, and the cookie’s path is \/lessons\/deleting\/exercise\/jar\.$/,
    ],
    [
      'no Secure',
      remove(crumbLine, `__Secure-crumb=; Path=/; ${past}`, stickyLine),
      /^__Secure-crumb stays: the browser refuses “.*”\. The name begins with a prefix.*__Secure- needs Secure/,
    ],
    [
      'an empty value and no time',
      remove(crumbLine, secureLine, 'sticky=; Path=/lessons/deleting'),
      'sticky stays: “sticky=; Path=/lessons/deleting” only empties it. There is no time in it that is over.',
    ],
    [
      'an empty value elsewhere',
      remove(crumbLine, secureLine, 'sticky=; Path=/'),
      /^sticky stays: .* only empties it/,
    ],
    [
      'a time to come',
      remove(crumbLine, secureLine, 'sticky=bye; Path=/lessons/deleting; Max-Age=60'),
      /^sticky stays: .* sets it anew/,
    ],
    [
      'a Domain',
      remove(crumbLine, secureLine, `${stickyLine}; Domain=cookie-lab.test`),
      /^sticky stays: .* names a Domain, and the cookie was set without one\.$/,
    ],
    ['no line for one', remove(crumbLine, secureLine), 'sticky stays: no line of the answer names it.'],
    ['no line at all', remove(), /^crumb stays: .* __Secure-crumb stays: .* sticky stays: /],
    [
      'a gap that throws',
      exchange({ method: 'POST', status: 422, answer: 'Gap “deleteCrumb”: it is not a function' }),
      'Delete was answered with 422: Gap “deleteCrumb”: it is not a function',
    ],
  ])('%s', (_, deletion, because) => {
    // A client that just leaves the cookies out looks like this, and does not pass.
    const verdict = deleting.judge([plant, lookAtAll, deletion, lookAtNone])
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toMatch(because)
  })

  test.each([
    ['no look before', [plant, removeAll, lookAtNone], /no look before them brought crumb and sticky/],
    ['a look that brought one', [plant, look(['sticky']), removeAll, lookAtNone], /brought crumb\. Plant/],
    ['cookies that we never sent', [plant, look(everyName, null), removeAll, lookAtNone], /no look before/],
    ['a look before planting only', [lookAtAll, plant, removeAll, lookAtNone], /no look before/],
    ['no look after', [plant, lookAtAll, removeAll], /Now look again/],
    ['a look after planting anew only', [plant, lookAtAll, removeAll, plant, lookAtNone], /Now look again/],
    ['a cookie that still comes', [plant, lookAtAll, removeAll, look(['crumb'])], /still brought crumb\./],
    [
      'who has broken it again',
      [plant, lookAtAll, removeAll, lookAtNone, plant, lookAtAll, remove(), lookAtAll],
      /stays: no line/,
    ],
    [
      'a planting that planted nothing',
      [{ ...plant, lines: [] }, lookAtAll, removeAll],
      /^Plant has not set/,
    ],
  ])('%s', (_, evidence, because) => {
    const verdict = deleting.judge(evidence)
    expect(verdict.status).toBe('failed')
    expect(verdict.because).toMatch(because)
  })
})

test('says what was not tried', () => {
  expect(deleting.judge([]).because).toBe('No cookie is planted yet.')
  expect(deleting.judge([removeAll]).status).toBe('not-attempted')
  expect(deleting.judge([plant, lookAtAll])).toEqual({
    status: 'not-attempted',
    because: 'The cookies are planted. Look, then delete them.',
  })
  expect(deleting.judge([removeAll, plant]).status).toBe('not-attempted')
})
