import { expect } from './fixtures.ts'

/** What became of many requests while parts of the deployment were ended. */
export interface Load {
  /** What `ask` returned for each that was acknowledged. */
  acknowledged: string[]
  /** The answers that were none: their statuses, each once, and the last body of each. */
  refusals: Map<number, string>
  /** Waits until so many more have been acknowledged. */
  more: (count: number) => Promise<void>
  /** Ends it and waits for what is under way. */
  stop: () => Promise<void>
}

type Answer = { acknowledged: string } | { status: number; body: string } | null

/**
 * Asks again and again, a few at the same time.
 * @param ask makes one request; null: there is nothing left to ask for
 * @param parallel how many are under way at any time
 */
export function startLoad(ask: () => Promise<Answer>, parallel: number): Load {
  const acknowledged: string[] = []
  const refusals = new Map<number, string>()
  let isOver = false

  async function askOn(): Promise<void> {
    while (!isOver) {
      const answer = await ask()
      if (answer === null) return
      if ('acknowledged' in answer) acknowledged.push(answer.acknowledged)
      else refusals.set(answer.status, answer.body)
    }
  }
  const asking = Promise.all(Array.from({ length: parallel }, askOn))
  return {
    acknowledged,
    refusals,
    more: async (count) => {
      const goal = acknowledged.length + count
      await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(goal)
    },
    stop: async () => {
      isOver = true
      await asking
    },
  }
}
