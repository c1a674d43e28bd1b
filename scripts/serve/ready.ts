import { request } from 'node:http'

/**
 * The address by which this machine reaches what listens on an interface.
 * @param host as HOST says it; undefined: loopback
 */
export function ownAddress(host: string | undefined): string {
  return host === undefined || host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
}

/**
 * Asks the server for its first page, the way a browser would.
 * @param options.host the interface it listens on; undefined: loopback
 * @param options.origin the address that browsers use
 * @returns the status of the answer
 * @throws an Error when there is no answer
 */
export function firstStatus(options: {
  host: string | undefined
  port: number
  origin: string
}): Promise<number> {
  const { host, port, origin } = options
  return new Promise((resolve, reject) => {
    request({
      host: ownAddress(host),
      port,
      method: 'HEAD',
      headers: { host: new URL(origin).host, connection: 'close' },
    })
      .once('response', (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      .once('error', reject)
      .end()
  })
}
