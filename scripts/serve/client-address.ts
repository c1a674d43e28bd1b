import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/**
 * Makes the function that finds out who sent a request. That is the socket's other end, unless it is a proxy that
 * TRUSTED_PROXIES names: then it is the last address that the proxy has written down. What stands to the left of the
 * first address that is no such proxy was written by somebody unknown, and is never read.
 * @param trusted addresses and CIDR ranges, as `getEnv` returns them
 * @returns a function from the request to an address; undefined: the socket is closed already, or has none
 * @example createClientAddress(['10.0.0.0/8'])(request) // '192.0.2.1'
 */
export function createClientAddress(
  trusted: readonly string[] = [],
): (request: IncomingMessage) => string | undefined {
  const ranges = trusted.map(parseRange)
  const isTrusted = (address: Address) =>
    ranges.some(([network, bits]) => address.kind() === network.kind() && address.match(network, bits))

  return ({ socket, headers }) => {
    let client = parseAddress(socket.remoteAddress)
    const claims = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
    while (client && isTrusted(client)) {
      const next = parseAddress(claims.pop()?.trim())
      if (!next) break
      client = next
    }
    return client?.toString()
  }
}

/** With a port or without, as proxies write it; an IPv4 address inside an IPv6 one is the IPv4 address. */
function parseAddress(text = ''): Address | undefined {
  const bare = text.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  return ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare)
    ? ipaddr.process(bare)
    : undefined
}

function parseRange(text: string): [Address, number] {
  if (text.includes('/')) return ipaddr.parseCIDR(text)
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}
