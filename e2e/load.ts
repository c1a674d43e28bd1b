import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'

/** What has become of the requests so far. */
export interface Outcomes {
  answered: number
  /** Those that were sent and got no whole answer, with the reason. */
  lost: string[]
  /** Connections that were not taken: nothing was sent on them. */
  refused: number
}

/** Requests that go on until they are told to stop. */
export interface Load {
  /** Counts from now on. @returns what came before */
  next: () => Outcomes
  /** Waits until so many more have been answered, by each of the connections. */
  more: (count: number) => Promise<void>
  /** Waits for what is under way and ends. A server that refuses connections ends it too. */
  stop: () => Promise<Outcomes>
}

/**
 * Asks for one address again and again, on connections that are kept as long as the server keeps them. Each sends its
 * next request as soon as it has the answer to the one before.
 * @param connections how many, at the same time
 */
export function startLoad(origin: string, path: string, connections: number): Load {
  const fresh = (): Outcomes => ({ answered: 0, lost: [], refused: 0 })
  const each = Array.from({ length: connections }, () => 0)
  let outcomes = fresh()
  let isStopping = false

  async function ask(agent: Agent, index: number) {
    try {
      const [response] = (await once(get(origin + path, { agent }), 'response')) as [IncomingMessage]
      await once(response.resume(), 'end')
      if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`)
      outcomes.answered++
      each[index] = (each[index] ?? 0) + 1
    } catch (error) {
      const isRefused = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
      if (isRefused) {
        outcomes.refused++
        isStopping = true
      } else {
        outcomes.lost.push(String(error))
      }
    }
  }

  const clients = each.map(async (_, index) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (!isStopping) await ask(agent, index)
    agent.destroy()
  })
  return {
    next: () => {
      const before = outcomes
      outcomes = fresh()
      return before
    },
    more: async (count) => {
      const wanted = each.map((sofar) => sofar + count)
      while (each.some((sofar, index) => sofar < (wanted[index] ?? 0)) && !isStopping)
        await new Promise((resolve) => setTimeout(resolve, 20))
    },
    stop: async () => {
      isStopping = true
      await Promise.all(clients)
      return outcomes
    },
  }
}
