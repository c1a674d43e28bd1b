import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** How long the database may take, in milliseconds. */
const PATIENCE = 1_500

/** After how many seconds a balancer may ask again. */
const RETRY_SECONDS = 2

/**
 * Makes the function that answers a load balancer: at `/healthz` that this process answers, at `/readyz` that it can
 * do its work, which takes the database. A balancer asks by address, so every Host will do; it is told nothing else.
 * @param options.isLeaving whether this process is about to stop: it sends new requests elsewhere then
 * @param options.ping asks the database; rejects when it is gone
 * @returns a function that answers, and tells whether the request was one of these
 */
export function createHealth(options: { isLeaving: () => boolean; ping: () => Promise<void> }) {
  let asked: Promise<boolean> | undefined
  // However many ask at the same moment, the database is asked once.
  const isDatabaseThere = () => (asked ??= answersInTime(options.ping).finally(() => (asked = undefined)))

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = request.url?.split('?', 1)[0]
    if (path !== '/healthz' && path !== '/readyz') return false
    request.resume()
    if (path === '/healthz') answer(response, 200, 'This process answers.')
    else if (options.isLeaving()) answer(response, 503, 'This process is stopping.')
    else
      void isDatabaseThere().then((isThere) =>
        isThere ? answer(response, 200, 'Ready.') : answer(response, 503, 'The database does not answer.'),
      )
    return true
  }
}

function answersInTime(ping: () => Promise<void>): Promise<boolean> {
  const asked = ping().then(
    () => true,
    () => false,
  )
  return Promise.race([asked, sleep(PATIENCE, false, { ref: false })])
}

function answer(response: ServerResponse, status: 200 | 503, text: string): void {
  if (status === 503) response.setHeader('retry-after', RETRY_SECONDS)
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}
