import { expect, test } from 'vitest'
import { contentReason, namelessReason, pairOf } from './name-value-pair.ts'
import { rulesOf } from './profile.ts'

const draft = rulesOf('rfc6265bis')
const chromium = rulesOf('chromium')
const firefox = rulesOf('firefox')

test('makes a line without "=" a value; Firefox makes it a name', () => {
  expect(pairOf('two words; Path=/', draft)).toEqual({ name: '', value: 'two words' })
  expect(pairOf('two words; Path=/', firefox)).toEqual({ name: 'two words', value: '' })
})

test('refuses a line without content', () => {
  for (const line of ['', '=', ' \t', ' = ; Path=/', ';'])
    expect(contentReason(line, draft)).toBe('NoCookieContent')
  expect(contentReason('a=', draft)).toBeNull()
})

test('limits name and value together to 4096 octets, without the "="', () => {
  const fits = [
    `a=${'x'.repeat(4095)}`,
    `${'x'.repeat(4096)}=`,
    'x'.repeat(4096),
    `  a = ${'é'.repeat(2047)} `,
  ]
  for (const line of fits) expect(contentReason(line, draft)).toBeNull()
  const tooLong = [`a=${'x'.repeat(4096)}`, 'x'.repeat(4097), `=${'é'.repeat(2049)}`]
  for (const line of tooLong) expect(contentReason(line, draft)).toBe('NameValuePairExceedsMaxSize')
})

test('refuses a control character anywhere in the line', () => {
  for (const line of ['a\0=1', 'a=1\r', 'a=\u007f', 'a=1; unknown=\u0001', 'a=1;\n']) {
    expect(contentReason(line, draft)).toBe('DisallowedCharacter')
  }
})

test('trims TABs; Chromium refuses the others anywhere, Firefox in the path', () => {
  const trimmed = '\ta\t=\t1\t;\tPath\t=\t/\t;\t'
  expect([draft, chromium, firefox].map((rules) => contentReason(trimmed, rules))).toEqual([null, null, null])
  const inside = ['a=1\t2', 'a=1; f\too', 'a=1; foo=a\tb', 'a=1; Path=/\tx']
  const refusals = (line: string) =>
    [draft, chromium, firefox].map((rules) => contentReason(line, rules) !== null)
  expect(inside.map(refusals)).toEqual([
    [false, true, false],
    [false, true, false],
    [false, true, false],
    [false, true, true],
  ])
})

test('allows nameless cookies; Chromium not with "=" in the value, Firefox not at all', () => {
  const reasons = (value: string) =>
    [draft, chromium, firefox].map((rules) => namelessReason('', value, rules))
  expect(reasons('x')).toEqual([null, null, 'Nameless'])
  expect(reasons('session=x')).toEqual([null, 'NamelessWithEquals', 'Nameless'])
  expect(namelessReason('a', 'b=c', chromium)).toBeNull()
})
