import type { IncomingMessage, ServerResponse } from 'node:http'
import { getLiveReader } from '../../lib/wire/live-hook.ts'

const path = '/api/live'
const parameters = ['lesson', 'sent']

/**
 * Answers the one request that every static page makes, without Next: its own part of it costs five times what the
 * answer does. Whoever brings a session is left to the route, which may have to renew it.
 * @returns false: Next is to answer
 */
export function answerLive(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url: target = '', headers } = request
  const read = getLiveReader()
  if (!read || method !== 'GET' || !target.startsWith(path)) return false
  const { pathname, searchParams } = new URL(target, 'http://localhost')
  const isPlain = pathname === path && [...searchParams.keys()].every((name) => parameters.includes(name))
  if (!isPlain || /\bsession=/i.test(headers.cookie ?? '')) return false
  void answer(read({ get: (name) => headerOf(request, name) }, target), response)
  return true
}

async function answer(reading: Promise<object>, response: ServerResponse): Promise<void> {
  response.setHeader('cache-control', 'private, no-store')
  try {
    const body = JSON.stringify(await reading)
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
