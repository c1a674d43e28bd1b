import { differences } from './compare.ts'
import { historyOf, type History } from './histories.ts'
import type { Judge } from './observation.ts'
import { predict } from './predict.ts'
import { report } from './report.ts'
import { shorten } from './shorten.ts'

/**
 * Replays a history and compares it with the engine's prediction.
 * @returns null if they agree, else the differences and the whole history, predicted and observed
 */
export async function judgeHistory(judge: Judge, history: History): Promise<string | null> {
  const observation = await judge.replay(history)
  const times = observation.visits.map(({ at }) => at)
  const prediction = predict(history, times, judge.profile)
  const found = differences(prediction, observation)
  if (found.length === 0) return null
  return [...found.map((text) => `  ${text}`), report(history, prediction, observation)].join('\n')
}

/**
 * Judges the histories of `count` seeds, and where one differs, the shortest part of it that still does.
 * @returns the failures as they are found, each with both histories written out
 * @example await Array.fromAsync(failuresOf(judge, { seed: 1, count: 300 })) // []
 */
export async function* failuresOf(judge: Judge, { seed, count }: { seed: number; count: number }) {
  for (let next = seed; next < seed + count; next++) {
    const history = historyOf(next)
    const failure = await judgeHistory(judge, history)
    if (!failure) continue
    const shorter = await shorten(
      history,
      async (candidate) => (await judgeHistory(judge, candidate)) !== null,
    )
    const shortest = (await judgeHistory(judge, shorter)) ?? '  It does not differ every time.'
    yield `History ${next} differs:\n${failure}\nHistory ${next}, shortened:\n${shortest}`
  }
}
