import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { generate } from 'selfsigned'

/** A server over http and https that sends any `Set-Cookie` line byte for byte and keeps what came back. */
export interface EchoServer {
  /** The address of `url` (which names no port) at this server, with a token for one exchange. */
  address: (url: string, token?: string) => string
  /** Prepares one exchange: the answer will carry `lines`. */
  prepare: (lines: readonly string[]) => string
  /** The `Cookie` header that arrived with the exchange; '' if it had none. */
  received: (token: string) => string
  close: () => Promise<void>
}

interface Exchange {
  lines: readonly string[]
  header: string | null
}

// CR, LF and NUL would end or break the header itself, so no server can send them.
const CONTROLS_TO_SEND = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]/

/**
 * Starts the server on two free ports of 127.0.0.1, with a certificate made for this run.
 * @example const server = await startEchoServer()
 */
export async function startEchoServer(): Promise<EchoServer> {
  const exchanges = new Map<string, Exchange>()
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const exchange = exchanges.get(/\?\d+/.exec(request.url ?? '')?.[0] ?? '')
    if (exchange) exchange.header = fromBytes(request.headers.cookie ?? '')
    answer(response, exchange?.lines ?? [])
  }
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'judge.test' }])
  const servers = { http: createServer(listener), https: createSecureServer({ key, cert }, listener) }
  const ports = { http: await listen(servers.http), https: await listen(servers.https) }

  return {
    address: (url, token = '') => {
      const address = new URL(url)
      address.port = String(address.protocol === 'https:' ? ports.https : ports.http)
      return address.href + token
    },
    prepare: (lines) => {
      const token = `?${exchanges.size + 1}`
      exchanges.set(token, { lines, header: null })
      return token
    },
    received: (token) => {
      const header = exchanges.get(token)?.header ?? null
      if (header === null) throw new Error(`The request ${token} never reached the server.`)
      return header
    },
    close: async () => {
      await Promise.all(Object.values(servers).map(stop))
    },
  }
}

function answer(response: ServerResponse, lines: readonly string[]) {
  // Without Date: browsers correct Expires by the server's clock, which has whole seconds only.
  response.sendDate = false
  const headers = [
    ...['Content-Type', 'text/html; charset=utf-8', 'Cache-Control', 'no-store'],
    ...lines.flatMap((line) => ['Set-Cookie', toBytes(line)]),
  ]
  const body = '<!doctype html><title>judge</title><link rel="icon" href="data:,">'
  if (!lines.some((line) => CONTROLS_TO_SEND.test(line))) {
    response.writeHead(200, headers).end(body)
    return
  }
  // Node refuses control characters in a header; a browser has to refuse them by itself.
  const fields = headers.map((part, index) => part + (index % 2 === 0 ? ': ' : '\r\n')).join('')
  const head = `HTTP/1.1 200 OK\r\n${fields}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n`
  response.socket?.end(Buffer.from(head + body, 'latin1'))
}

/** Node writes each character of a header as one octet: this is UTF-8 in that guise. */
function toBytes(text: string) {
  return Buffer.from(text).toString('latin1')
}

function fromBytes(octets: string) {
  return Buffer.from(octets, 'latin1').toString()
}

function listen(server: Server) {
  return new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function stop(server: ReturnType<typeof createServer>) {
  return new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
