import type { Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const deadline = 8_500

/**
 * Watches the connections of servers, so that they can stop without losing a request.
 *
 * `http.Server.close()` cuts connections that are idle, on which a request may be on its way. Here they stay
 * until the time is over for which the client was told that it may use them; what comes is answered, with
 * `connection: close`.
 */
export function createDrain(servers: Server[]) {
  const underWay = new Map<Socket, number>()
  let isDraining = false
  let isIdleClosed = false
  let closed: Promise<unknown> | undefined

  const count = (socket: Socket, change: 1 | -1) => {
    const requests = underWay.get(socket)
    if (requests === undefined) return
    underWay.set(socket, requests + change)
    if (isIdleClosed && requests + change === 0) socket.destroySoon()
  }
  for (const server of servers) {
    server.on('connection', (socket) => {
      underWay.set(socket, 0)
      socket.once('close', () => underWay.delete(socket))
    })
    server.on('request', ({ socket }, response) => {
      count(socket, 1)
      response.once('close', () => count(socket, -1))
    })
  }

  const stopAccepting = () => (closed ??= Promise.all(servers.map(close)))

  return {
    /** Whether responses must end their connection. */
    isDraining: () => isDraining,

    /** Takes no new connection; those that are there go on as before. */
    stopAccepting: () => void stopAccepting(),

    /**
     * Stops accepting and waits, at most 8.5 seconds, until all that is under way has been answered.
     * @returns how many requests were cut off
     */
    drain: async (): Promise<number> => {
      isDraining = true
      const keepAlive = Math.max(...servers.map((server) => server.keepAliveTimeout))
      const timer = setTimeout(() => {
        isIdleClosed = true
        for (const [socket, requests] of underWay) if (requests === 0) socket.destroySoon()
      }, keepAlive + 1_500)
      await Promise.race([stopAccepting(), sleep(deadline)])
      clearTimeout(timer)
      return [...underWay.values()].reduce((sum, requests) => sum + requests, 0)
    },
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    NetServer.prototype.close.call(server, () => resolve())
  })
}
