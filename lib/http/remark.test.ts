import { describe, expect, test } from 'vitest'
import { explainSetCookie } from './explain.ts'
import type { Remark } from './remark.ts'

const from = { url: 'https://www.shop.test/a/b', via: 'http', now: new Date('2026-11-20T12:00:00Z') } as const

/** The remark of this code on a line: what stands there and what to write instead; null without one. */
function remarkOn(line: string, code: Remark['code']) {
  const remark = explainSetCookie(line, { ...from, profile: 'chromium' }).remarks.find(
    (found) => found.code === code,
  )
  return remark ? [remark.severity, line.slice(remark.start, remark.end), remark.instead] : null
}

describe('warns of what is stored but surely not meant', () => {
  test.each<[Remark['code'], string, string, string | undefined]>([
    ['MaxAgeInMilliseconds', 'a=1; Max-Age=3600000', 'Max-Age=3600000', 'Max-Age=3600'],
    ['MaxAgeInMilliseconds', 'a=1; Max-Age=86400000', 'Max-Age=86400000', 'Max-Age=86400'],
    ['MaxAgeNotANumber', 'a=1; Max-Age=60s', 'Max-Age=60s', 'Max-Age=60'],
    ['SameSiteMisspelt', 'a=1; SameSite=Strickt', 'SameSite=Strickt', 'SameSite=Strict'],
    ['SameSiteMisspelt', 'a=1; SameSite=', 'SameSite=', 'SameSite=Lax'],
    ['DateNotUnderstood', 'a=1; Expires=tomorrow', 'Expires=tomorrow', undefined],
    [
      'DateNotUnderstood',
      'a=1; Expires=2027-01-05T00:00:00Z',
      'Expires=2027-01-05T00:00:00Z',
      'Expires=Tue, 05 Jan 2027 00:00:00 GMT',
    ],
    ['DomainIncludesSubdomains', 'a=1; Domain=shop.test', 'Domain=shop.test', ''],
    ['NoHttpOnlyOnSession', 'PHPSESSID=1', 'PHPSESSID', undefined],
    ['NoHttpOnlyOnSession', 'auth_token=1; Secure', 'auth_token', undefined],
    ['PathWithoutSlash', 'a=1; Path=admin', 'Path=admin', 'Path=/admin'],
    ['UnknownAttribute', 'a=1; MaxAge=60', 'MaxAge=60', 'Max-Age=60'],
    ['UnknownAttribute', 'a=1; HtppOnly', 'HtppOnly', 'HttpOnly'],
    ['UnknownAttribute', 'a=1; Version=1', 'Version=1', ''],
    ['ValueNeedsEncoding', 'a=Hello World', 'Hello World', 'Hello%20World'],
    ['ValueNeedsEncoding', 'a={"b":1}', '{"b":1}', '%7B%22b%22%3A1%7D'],
    ['QuotesDoNotProtect', 'a="1; 2"', '"1; 2"', '1%3B…'],
    ['NoName', 'foo', 'foo', 'name=foo'],
    ['RepeatedAttribute', 'a=1; Path=/x; Path=/', 'Path=/x', ''],
    ['ValueIgnored', 'a=1; Secure=false', 'Secure=false', 'Secure'],
    ['AttributeTooLong', `a=1; Path=/${'x'.repeat(1024)}`, `Path=/${'x'.repeat(1024)}`, undefined],
  ])('%s: %.40s', (code, line, text, instead) => {
    expect(remarkOn(line, code)).toEqual(['warning', text, instead])
  })
})

describe('does not warn', () => {
  test.each<[Remark['code'], string]>([
    ['MaxAgeInMilliseconds', 'a=1; Max-Age=3600'],
    ['MaxAgeInMilliseconds', 'a=1; Max-Age=31536000'],
    ['MaxAgeInMilliseconds', 'a=1; Max-Age=34560000'],
    ['MaxAgeInMilliseconds', 'a=1; Max-Age=315360000'],
    ['SameSiteMisspelt', 'a=1; SameSite=STRICT'],
    ['DateNotUnderstood', 'a=1; Expires=x; Max-Age=60'],
    ['DomainIncludesSubdomains', 'a=1; Domain='],
    ['NoHttpOnlyOnSession', 'session=1; httponly'],
    ['NoHttpOnlyOnSession', 'csrf_token=1'],
    ['NoHttpOnlyOnSession', 'residence=1'],
    ['UnknownAttribute', 'a=1; priority=High'],
    ['ValueNeedsEncoding', 'a="Hello World"'],
    ['ValueNeedsEncoding', 'a=Hello%20World'],
  ])('by %s of %s', (code, line) => {
    expect(remarkOn(line, code)).toBeNull()
  })
})

test('notes deletions, the cap and an Expires that does not count', () => {
  expect(remarkOn('a=; Max-Age=0', 'AlreadyExpired')?.[0]).toBe('info')
  expect(remarkOn('a=1; Max-Age=99999999', 'LifetimeCapped')?.[0]).toBe('info')
  expect(remarkOn('a=1; Max-Age=60; Expires=x', 'ExpiresOverruled')?.[1]).toBe('Expires=x')
  expect(remarkOn('a=1', 'SameSiteNotGiven')?.[0]).toBe('info')
})
