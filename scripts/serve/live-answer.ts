import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { getLiveReader } from '../../lib/wire/live-hook.ts'
import { withOutages } from './outage.ts'

const path = '/api/live'
const parameters = ['lesson', 'sent']

/**
 * Answers the one request that every static page makes without the app: Next's own part of it costs five times what the
 * answer does. Whoever brings a session is left to the app's route, which may have to renew it.
 */
export function withLiveAnswers(app: RequestListener): RequestListener {
  const answerHere = withOutages((request, response) => void answer(request, response))
  return (request, response) => {
    if (isLive(request)) answerHere(request, response)
    else app(request, response)
  }
}

function isLive({ method, url: target = '', headers }: IncomingMessage): boolean {
  if (!getLiveReader() || method !== 'GET' || !target.startsWith(path)) return false
  const { pathname, searchParams } = new URL(target, 'http://localhost')
  const isPlain = pathname === path && [...searchParams.keys()].every((name) => parameters.includes(name))
  return isPlain && !/\bsession=/i.test(headers.cookie ?? '')
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('cache-control', 'private, no-store')
  try {
    const state = await getLiveReader()?.({ get: (name) => headerOf(request, name) }, request.url ?? '')
    const body = JSON.stringify(state)
    response
      .setHeader('content-type', 'application/json')
      .setHeader('content-length', Buffer.byteLength(body))
    response.writeHead(200).end(body)
  } catch (error) {
    console.error(error)
    response.writeHead(500).end()
  }
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : (value ?? null)
}
