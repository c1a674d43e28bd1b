import { describe, expect, test } from 'vitest'
import { createCookieJar } from './cookie-jar.ts'
import { explainSetCookie } from './explain.ts'

const from = { url: 'https://www.shop.test/a/b', via: 'http', now: new Date('2026-11-20T12:00:00Z') } as const

function explain(line: string, profile: 'chromium' | 'firefox' | 'rfc6265bis' = 'chromium') {
  return explainSetCookie(line, { ...from, profile })
}

/** What stands where the first error is, and what to write there. */
function mend(line: string) {
  const error = explain(line).remarks.find(({ severity }) => severity === 'error')
  return error && [error.code, line.slice(error.start, error.end), error.instead]
}

test('names each part and where it stands', () => {
  const line = ' id = 1 ; Path = / ; HttpOnly'
  const { parts } = explain(line)
  expect(parts.map(({ kind, start, end }) => [kind, line.slice(start, end)])).toEqual([
    ['name', 'id'],
    ['value', '1'],
    ['attribute', 'Path = /'],
    ['attribute', 'HttpOnly'],
  ])
  for (const { sentence } of parts) expect(sentence).toMatch(/\.$/)
})

test('takes a line without "=" for a value, and for a name in Firefox', () => {
  expect(explain('foo').parts.map(({ kind }) => kind)).toEqual(['value'])
  expect(explain('foo', 'firefox').parts.map(({ kind }) => kind)).toEqual(['name'])
})

test('says what a part does on this address', () => {
  const [, , path, domain] = explain('a=1; Path=oops; Domain=.shop.test').parts
  expect(path?.sentence).toContain('/a')
  expect(domain?.sentence).toContain('shop.test and to every host below it')
})

test('says nothing against a good line', () => {
  expect(explain('__Host-id=1; Path=/; Secure; HttpOnly; SameSite=Lax').remarks).toEqual([])
})

describe('shows an error where it stands, and what to write instead', () => {
  test.each([
    ['a=1; SameSite=None', ['SameSiteNoneInsecure', 'SameSite=None', 'SameSite=None; Secure']],
    ['a=1; Domain=google.com; Path=/', ['InvalidDomain', 'Domain=google.com', '']],
    ['__Host-a=1', ['InvalidPrefix', '__Host-a=1', '__Host-a=1; Secure; Path=/']],
    ['__Http-a=1; Path=/', ['InvalidPrefix', '__Http-a=1; Path=/', '__Http-a=1; Secure; HttpOnly']],
    ['a=1; Partitioned', ['PartitionedInsecure', 'Partitioned', 'Partitioned; Secure']],
    ['=a=b', ['NamelessWithEquals', '=a=b', 'a=b']],
    ['a=1; foo=\u0001', ['DisallowedCharacter', '\u0001', '']],
    ['a=1\t2', ['DisallowedCharacter', '\t', '']],
    [`a=${'x'.repeat(5000)}`, ['NameValuePairExceedsMaxSize', `a=${'x'.repeat(5000)}`, undefined]],
  ])('%.30j', (line, expected) => {
    expect(mend(line)).toEqual(expected)
  })

  test('and takes the verdict of a jar that has cookies already', () => {
    const jar = createCookieJar({ profile: 'chromium' })
    const script = { ...from, via: 'document.cookie' } as const
    jar.receive('a=1; HttpOnly; Path=/', from)
    const verdict = jar.receive('a=2; Path=/', script)
    const { remarks } = explainSetCookie('a=2; Path=/', { ...script, profile: 'chromium', verdict })
    expect(remarks.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'OverwriteHttpOnly',
    ])
  })
})

test('sorts remarks by their place in the line', () => {
  const { remarks } = explain('sid=1; Foo; SameSite=x; Path=y; Max-Age=z; Domain=other.test')
  const starts = remarks.map(({ start }) => start)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  expect(remarks).toHaveLength(6)
})
