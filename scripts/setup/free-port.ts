import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Finds a port of this machine that is free just now, below those that the system takes for outgoing connections.
 * @returns one on 127.0.0.1
 */
export function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const port = randomInt(10_000, 32_000)
    const probe = createServer()
    probe.once('error', () => resolve(findFreePort()))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(port)))
  })
}
