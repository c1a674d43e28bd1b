import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createClientAddress } from './client-address.ts'

function requestFrom(remoteAddress: string | undefined, forwardedFor?: string): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress })
  const request = new IncomingMessage(socket)
  if (forwardedFor !== undefined) request.headers['x-forwarded-for'] = forwardedFor
  return request
}

describe('createClientAddress', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['::1', '::1'],
    [undefined, undefined],
  ])('takes the socket’s address %s for %s', (address, expected) => {
    expect(createClientAddress()(requestFrom(address))).toBe(expected)
  })

  test('believes nobody’s X-Forwarded-For where no proxy is trusted', () => {
    expect(createClientAddress()(requestFrom('192.0.2.1', '6.6.6.6'))).toBe('192.0.2.1')
    expect(createClientAddress(['10.0.0.0/8'])(requestFrom('192.0.2.1', '6.6.6.6'))).toBe('192.0.2.1')
  })

  const find = createClientAddress(['10.0.0.0/8', '127.0.0.1', 'fd00::/8'])
  test.each([
    ['10.1.2.3', '192.0.2.1', '192.0.2.1'],
    ['::ffff:10.1.2.3', '192.0.2.1', '192.0.2.1'],
    ['127.0.0.1', '6.6.6.6, 192.0.2.1', '192.0.2.1'],
    ['127.0.0.1', '6.6.6.6, 192.0.2.1, 10.9.9.9', '192.0.2.1'],
    ['fd00::7', '2001:db8::1', '2001:db8::1'],
    ['10.1.2.3', '192.0.2.1:5555', '192.0.2.1'],
    ['10.1.2.3', '[2001:db8::1]:5555', '2001:db8::1'],
    ['10.1.2.3', '::ffff:192.0.2.1', '192.0.2.1'],
  ])('reads through the trusted %s that wrote %j: %s', (address, claim, expected) => {
    expect(find(requestFrom(address, claim))).toBe(expected)
  })

  test.each(['', 'unknown', '_hidden', 'a, b', '0x7f.1', '127.1', ','])(
    'stays with the proxy, when it wrote %j',
    (claim) => {
      expect(find(requestFrom('10.1.2.3', claim))).toBe('10.1.2.3')
    },
  )
})
