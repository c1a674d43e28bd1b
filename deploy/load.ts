import { expect } from './fixtures.ts'

/** One request of many: what was acknowledged, or the answer that did not acknowledge it. */
type Ask = () => Promise<{ acknowledged: string } | { status: number; body: string }>

/** Asks in a circle, all of `asks` at the same time, until it is stopped. */
export function startLoad(asks: readonly Ask[]) {
  const acknowledged: string[] = []
  const refusals = new Map<number, string>()
  let isOver = false

  async function askOn(ask: Ask): Promise<void> {
    while (!isOver) {
      const answer = await ask()
      if ('acknowledged' in answer) acknowledged.push(answer.acknowledged)
      else refusals.set(answer.status, answer.body)
    }
  }
  const asking = Promise.all(asks.map(askOn))
  // A failure is told by `stop`, and ends no process before.
  asking.catch(() => undefined)
  return {
    acknowledged,
    /** By their status, the last body of each. */
    refusals,
    /** Waits until so many more have been acknowledged. */
    more: async (count: number) => {
      const goal = acknowledged.length + count
      await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(goal)
    },
    /** Ends it, when what is under way has been answered. */
    stop: async () => {
      isOver = true
      await asking
    },
  }
}
