import { describe, expect, test } from 'vitest'
import { isNextsOwn, isRecordedTarget, requestKindOf } from './request-kind.ts'

const lookup = (headers: Record<string, string>) => (name: string) => headers[name]

describe('requestKindOf', () => {
  test.each([
    [{ 'sec-fetch-dest': 'document' }, 'document'],
    [{ 'sec-fetch-dest': 'image' }, 'image'],
    [{ 'sec-fetch-dest': 'iframe' }, 'iframe'],
    [{ 'sec-fetch-dest': 'empty' }, 'fetch'],
    [{ 'sec-fetch-dest': 'empty', 'next-action': 'a1' }, 'action'],
    [{ 'sec-fetch-dest': 'empty', rsc: '1' }, 'rsc'],
    [{ 'sec-fetch-dest': 'empty', rsc: '1', 'next-router-prefetch': '1' }, 'prefetch'],
    [{ 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender' }, 'prefetch'],
    [{ 'sec-fetch-dest': 'style' }, 'other'],
    // Safari before 16.4, and plain http on a LAN name, tell no destination.
    [{ accept: 'text/html,application/xhtml+xml' }, 'document'],
    [{ accept: '*/*' }, 'other'],
    [{}, 'other'],
  ] as const)('of %j is %s', (headers, kind) => {
    expect(requestKindOf(lookup(headers))).toBe(kind)
  })
})

describe('isNextsOwn', () => {
  test.each([
    [{ rsc: '1' }, true],
    [{ rsc: '1', 'next-router-state-tree': 'x' }, false],
    [{ rsc: '1', 'next-router-prefetch': '1' }, false],
    [{ rsc: '1', 'next-action': 'a1' }, false],
    [{}, false],
  ])('of %j is %j', (headers, expected) => {
    expect(isNextsOwn(lookup(headers))).toBe(expected)
  })
})

describe('isRecordedTarget', () => {
  test.each([
    '/',
    '/cookies?sent=1',
    '/api/send',
    '/api/cookies',
    '/api/live/x',
    '/lessons/x/exercise',
    '/?x=.css',
  ])('keeps %s', (target) => {
    expect(isRecordedTarget(target)).toBe(true)
  })

  test.each([
    '/_next/static/chunks/a.js',
    '/favicon.ico',
    '/theme.css',
    '/icon.svg?x=1',
    '/api/live?sent=1',
    '/api/wire?after=',
    '/readyz',
    '/lessons/exercise/fill',
  ])('leaves out %s', (target) => {
    expect(isRecordedTarget(target)).toBe(false)
  })

  test('keeps a probe on whatever path', () => {
    expect(isRecordedTarget('/_next/x.css?cookie-probe=1')).toBe(true)
  })
})
