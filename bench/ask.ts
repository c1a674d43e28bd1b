import { request, type IncomingHttpHeaders } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** An answer as it crossed: the body is not decompressed. */
export interface RawAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/**
 * Asks once, on a connection of its own, and follows no redirect.
 * @param fields of a form: then it is a POST
 */
export function ask(
  url: string,
  headers: Record<string, string> = {},
  fields?: Record<string, string>,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const form = fields && new URLSearchParams(fields).toString()
    const method = form === undefined ? 'GET' : 'POST'
    const type = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    request(url, { method, agent: false, headers: { ...headers, ...type } })
      .once('response', (response) => {
        const { statusCode: status = 0, headers: received } = response
        buffer(response).then((body) => resolve({ status, headers: received, body }), reject)
      })
      .once('error', reject)
      .end(form)
  })
}

/** The `Cookie` header with which a browser would answer these lines: names and values alone. */
export function cookieHeaderOf({ headers }: RawAnswer): string {
  return (headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0] ?? '').join('; ')
}
