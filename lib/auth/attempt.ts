import 'server-only'
import { takePoint, type Count } from './rate-limits.ts'
import { TooBusyError } from './work-queue.ts'

/** What came of an attempt, or why it was not made and when it may be. */
export type Attempt<Result> =
  { ok: true; result: Result } | { ok: false; reason: 'too-many-tries' | 'too-busy'; seconds: number }

const BUSY_SECONDS = 10

/**
 * Does something that may be tried a few times only. The points are taken before and not after the work: of a
 * hundred guesses at the same moment all would find the count at zero.
 * @param counts all of them must have a point left
 * @param work `null` or `false` is a failure, which costs the points; a success gives them back
 * @param options.isSuccessCounted also a success costs them, where it is accounts that are limited
 */
export async function attempt<Result>(
  counts: Count[],
  work: () => Promise<Result>,
  { isSuccessCounted = false } = {},
): Promise<Attempt<Result>> {
  const taken: (() => Promise<void>)[] = []
  const giveBack = async () => {
    for (const back of taken) await back()
  }
  for (const count of counts) {
    const point = await takePoint(count)
    if (!point.ok) {
      await giveBack()
      return { ok: false, reason: 'too-many-tries', seconds: point.seconds }
    }
    taken.push(point.giveBack)
  }
  try {
    const result = await work()
    const isFailure = result === null || result === false
    if (!isFailure && !isSuccessCounted) await giveBack()
    return { ok: true, result }
  } catch (error) {
    await giveBack()
    if (error instanceof TooBusyError) return { ok: false, reason: 'too-busy', seconds: BUSY_SECONDS }
    throw error
  }
}
