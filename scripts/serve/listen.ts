import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A jar that is full by Chromium's limits makes a Cookie header of 738 KB; Node's own limit is 16 KB. */
const maxHeaderSize = 1 << 20

/**
 * Listens on a host, or on both loopback addresses where the system has both.
 * @param options.host an interface's name or address; undefined: loopback
 * @param options.port 0 for a free one
 * @returns the servers, one an address, and the port they all listen on
 * @throws an Error with code EADDRINUSE when the port is taken
 */
export async function listen(options: {
  host: string | undefined
  port: number
  onRequest: RequestListener
}): Promise<{ servers: Server[]; port: number }> {
  const { host, port, onRequest } = options
  const first = createServer({ maxHeaderSize }, onRequest)
  const chosen = await open(first, host ?? '127.0.0.1', port)
  if (host !== undefined) return { servers: [first], port: chosen }
  const second = createServer({ maxHeaderSize }, onRequest)
  try {
    await open(second, '::1', chosen)
    return { servers: [first, second], port: chosen }
  } catch (error) {
    if (hasCode(error, 'EADDRNOTAVAIL') || hasCode(error, 'EAFNOSUPPORT'))
      return { servers: [first], port: chosen }
    first.close()
    // A port that is free on IPv4 may be taken on IPv6: another one will do.
    if (port === 0 && hasCode(error, 'EADDRINUSE')) return listen(options)
    throw error
  }
}

/**
 * Finds out on which port the server is to listen, and that nothing else does: all workers must have the same one, and
 * only one process should complain.
 * @param options.port 0 for a free one
 * @throws an Error with code EADDRINUSE when the port is taken
 */
export async function findPort(options: { host: string | undefined; port: number }): Promise<number> {
  const { servers, port } = await listen({ ...options, onRequest: () => undefined })
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return port
}

/** Tells whether something thrown is a system error of this kind. @example hasCode(error, 'EADDRINUSE') */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function open(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
