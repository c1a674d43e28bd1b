import type { NextApiResponse } from 'next'

/**
 * Redirects, under `pages/api`, without a body: Node joins a text body to the headers and writes both as UTF-8,
 * and the octets of a `Set-Cookie` line would be encoded twice. `response.redirect()` has such a body.
 */
export function leadTo(response: NextApiResponse, status: 303 | 307, path: string): void {
  response.status(status).setHeader('location', path).end()
}

/** Answers, under `pages/api`, with JSON as octets, for the same reason: `response.json()` writes a text. */
export function answerJson(response: NextApiResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(Buffer.from(JSON.stringify(body)))
}
