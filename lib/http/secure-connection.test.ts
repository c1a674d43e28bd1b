import { expect, test } from 'vitest'
import { hasCookies, isSecureConnection } from './secure-connection.ts'

test('trusts encryption always, and loopback hosts on request', () => {
  for (const url of ['https://shop.test', 'wss://shop.test'])
    expect(isSecureConnection(new URL(url), false)).toBe(true)
  const loopback = [
    'http://localhost',
    'http://a.localhost:3000',
    'http://127.1.2.3',
    'http://[::1]',
    'ws://localhost',
  ]
  for (const url of loopback) {
    expect([true, false].map((trusts) => isSecureConnection(new URL(url), trusts))).toEqual([true, false])
  }
})

test.each([
  'http://shop.test',
  'http://192.168.0.1',
  'http://0.0.0.0',
  'http://localhost.test',
  'http://notlocalhost',
])('never trusts %s', (url) => {
  expect(isSecureConnection(new URL(url), true)).toBe(false)
})

test('knows which schemes have cookies', () => {
  const urls = [
    'http://a.test',
    'https://a.test',
    'ws://a.test',
    'wss://a.test',
    'ftp://a.test',
    'data:,',
    'file:///',
  ]
  expect(urls.map((url) => hasCookies(new URL(url)))).toEqual([true, true, true, true, false, false, false])
})
