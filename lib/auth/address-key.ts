import ipaddr from 'ipaddr.js'

/**
 * What is counted as one address. A household has at least a /64 of IPv6, 18 quintillion addresses, so the first
 * half counts. `x-forwarded-for` is the server's own here: scripts/serve/host.ts replaces what a client claims.
 * @example addressKey(new Headers({ 'x-forwarded-for': '2001:db8:1:2::3' })) // '2001:db8:1:2::/64'
 */
export function addressKey(headers: Pick<Headers, 'get'>): string {
  const text = headers.get('x-forwarded-for') ?? ''
  if (!ipaddr.isValid(text)) return 'unknown'
  const address = ipaddr.process(text)
  // A browser on this machine takes one of the two loopback addresses, whichever answers first.
  if (address.range() === 'loopback') return 'loopback'
  if (address instanceof ipaddr.IPv4) return address.toString()
  const network = new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0])
  return `${network.toString()}/64`
}
