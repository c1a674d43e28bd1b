import { request, type IncomingMessage } from 'node:http'
import { request as requestByTls } from 'node:https'
import { text } from 'node:stream/consumers'

interface RawRequest {
  method?: string
  /** Sent as it stands: neither encoded nor resolved. */
  path: string
  headers?: Record<string, string>
  body?: string
  /** The address to connect to; `::1` for IPv6. */
  address?: string
}

interface RawResponse {
  status: number
  headers: IncomingMessage['headers']
  setCookies: string[]
  body: string
}

/** Sends a request as curl would, with any path and any Host: Playwright's own client corrects both. */
export function sendRaw(
  origin: string,
  { path, body, address, ...options }: RawRequest,
): Promise<RawResponse> {
  const { host, hostname, port, protocol } = new URL(origin)
  return new Promise((resolve, reject) => {
    const send = protocol === 'https:' ? requestByTls : request
    send({
      host: address ?? '127.0.0.1',
      servername: hostname,
      // A certificate made for this run, which nobody has signed.
      rejectUnauthorized: false,
      port,
      path,
      method: options.method ?? 'GET',
      headers: { host, ...options.headers },
      agent: false,
      maxHeaderSize: 1 << 20,
    })
      .once('response', (response) => {
        const { statusCode = 0, headers } = response
        const setCookies = headers['set-cookie'] ?? []
        text(response).then((body) => {
          resolve({ status: statusCode, headers, setCookies, body })
        }, reject)
      })
      .once('error', reject)
      .end(body)
  })
}
