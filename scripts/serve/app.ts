import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'
import { withOutages } from './outage.ts'

/** The app, prepared: what answers its requests. */
export interface App {
  answer: RequestListener
  /** Connects the browser's hot reload, where there is one. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  close: () => Promise<void>
}

/**
 * Prepares the Next.js app.
 * @param options.isDev compile page by page, and let the browser's hot reload connect
 * @param options.port where it will be reached
 */
export async function prepareApp({ isDev, port }: { isDev: boolean; port: number }): Promise<App> {
  // Next adds its upgrade listener to the server of the first request, with no check of the Host header
  // before it: this one, which never listens, takes the listener.
  const upgrades = createServer()
  const app = next({ dev: isDev, port, hostname: 'localhost', httpServer: upgrades })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    answer: withOutages((request, response) => {
      handle(request, response).catch((error: unknown) => {
        console.error(error)
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    }),
    upgrade: (request, socket, head) => {
      if (!upgrades.emit('upgrade', request, socket, head)) socket.destroy()
    },
    close: () => app.close(),
  }
}
