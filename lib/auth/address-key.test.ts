import { describe, expect, test } from 'vitest'
import { addressKey } from './address-key.ts'

describe('addressKey', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::', '2001:db8:1:3::/64'],
    ['::1', 'loopback'],
    ['127.0.0.1', 'loopback'],
    ['::2', '::/64'],
    ['', 'unknown'],
    ['a', 'unknown'],
  ])('counts %s as %s', (address, key) => {
    expect(addressKey(new Headers({ 'x-forwarded-for': address }))).toBe(key)
  })

  test('counts who has no address together', () => {
    expect(addressKey(new Headers())).toBe('unknown')
  })
})
