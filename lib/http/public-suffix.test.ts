import { expect, test } from 'vitest'
import { isPublicSuffix, registrableDomain } from './public-suffix.ts'

test.each(['com', 'co.uk', 'github.io', 'vercel.app', 'localhost', 'test', 'com.'])(
  '%s is a public suffix',
  (domain) => {
    expect(isPublicSuffix(domain)).toBe(true)
  },
)

test.each(['example.com', 'me.github.io', 'lab.localhost', 'www.ck', '127.0.0.1', ''])(
  '%j is none',
  (domain) => {
    expect(isPublicSuffix(domain)).toBe(false)
  },
)

test('finds what somebody registered', () => {
  const hosts = ['a.b.shop.co.uk', 'me.github.io', 'a.lab.localhost', 'localhost', '127.0.0.1', '[::1]']
  expect(hosts.map(registrableDomain)).toEqual([
    'shop.co.uk',
    'me.github.io',
    'lab.localhost',
    null,
    null,
    null,
  ])
})
