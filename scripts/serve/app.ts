import { createServer, type RequestListener, type Server } from 'node:http'
import next from 'next'
import { withOutages } from './outage.ts'

/** The app, prepared: what answers its requests. */
export interface App {
  answer: RequestListener
  close: () => Promise<void>
}

/**
 * Prepares the Next.js app.
 * @param options.isDev compile page by page, and let the browser's hot reload connect
 * @param options.port where it will be reached
 * @param options.servers those that receive its requests
 * @param options.isOurs tells whether a Host header is one of this server's sites
 */
export async function prepareApp(options: {
  isDev: boolean
  port: number
  servers: Server[]
  isOurs: (hostHeader: string | undefined) => boolean
}): Promise<App> {
  const { isDev, port, servers, isOurs } = options
  // Next adds its upgrade listener to the server of the first request, with no check of the Host header
  // before it: this one, which never listens, takes the listener.
  const upgrades = createServer()
  const app = next({ dev: isDev, port, hostname: 'localhost', httpServer: upgrades })
  await app.prepare()
  if (isDev) {
    for (const server of servers) {
      server.on('upgrade', (request, socket, head) => {
        const isTaken = isOurs(request.headers.host) && upgrades.emit('upgrade', request, socket, head)
        if (!isTaken) socket.destroy()
      })
    }
  }
  const handle = app.getRequestHandler()
  return {
    answer: withOutages((request, response) => {
      handle(request, response).catch((error: unknown) => {
        console.error(error)
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    }),
    close: () => app.close(),
  }
}
