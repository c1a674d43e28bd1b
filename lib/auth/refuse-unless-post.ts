import type { NextApiRequest, NextApiResponse } from 'next'
import { crossOriginReason } from './same-origin.ts'

/**
 * Answers, under `pages/api`, a request that is no POST with 405 and one that did not come from this site with
 * 403. Nothing of either is kept by a cache.
 * @returns whether it has answered
 */
export function refuseUnlessPost(request: NextApiRequest, response: NextApiResponse): boolean {
  response.setHeader('cache-control', 'no-store')
  if (request.method !== 'POST') {
    response.status(405).setHeader('allow', 'POST').json({ error: 'POST only' })
    return true
  }
  const reason = crossOriginReason({ get: (name) => [request.headers[name] ?? []].flat().at(0) ?? null })
  if (reason) response.status(403).json({ error: `Refused: ${reason}.` })
  return reason !== null
}
