import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The address by which this machine reaches what listens on an interface.
 * @param host as HOST says it; undefined: loopback
 */
export function ownAddress(host: string | undefined): string {
  return host === undefined || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
}

/**
 * Asks this very process for its first page, the way a browser would, before anybody else can: on a port of its own,
 * for behind the common one another worker might answer.
 * @param onRequest what is to be judged
 * @param origin the address that browsers use
 * @returns the status of the answer
 * @throws an Error when there is no answer
 */
export async function firstStatus(onRequest: RequestListener, origin: string): Promise<number> {
  const server = createServer(onRequest).listen({ port: 0, host: '127.0.0.1', exclusive: true })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const headers = { host: new URL(origin).host, connection: 'close' }
  try {
    const asked = request({ host: '127.0.0.1', port, method: 'HEAD', headers }).end()
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    response.resume()
    return response.statusCode ?? 0
  } finally {
    server.close()
  }
}
