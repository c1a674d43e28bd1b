import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Site } from './host.ts'

/** Why a request gets no page. */
export interface Refusal {
  status: 400 | 404 | 421
  text: string
}

/** The answer to a path that a host does not have. */
export const missing: Refusal = { status: 404, text: 'There is nothing at this address.' }

/**
 * Finds what forbids to answer a request at all.
 * @param target the request target, as in `GET /path?query`
 * @param site the site that the Host header means, if it is one of ours
 * @param origin the app's address, for whoever came by another
 */
export function findRefusal(target: string, site: Site | undefined, origin: string): Refusal | undefined {
  // A proxy's `GET http://…` names a host of its own, and the Host header was checked, not that one.
  if (!target.startsWith('/')) return { status: 400, text: 'The request target must be a path.' }
  if (!site) return { status: 421, text: `This host is not served here. Cookie Lab is at ${origin}` }
  return undefined
}

/** Answers with the refusal's text and closes the connection, for a body may be on its way. */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, text }: Refusal): void {
  request.resume()
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
  })
  response.end(`${text}\n`)
}
