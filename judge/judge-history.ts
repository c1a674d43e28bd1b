import { differences } from './compare.ts'
import { historyOf, shrink, type History } from './histories.ts'
import type { Judge } from './observation.ts'
import { predict } from './predict.ts'
import { report } from './report.ts'

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
 * Judges the history of a seed, and where it differs, the shortest that still does.
 * @returns null if browser and engine agree, else both histories written out
 */
export async function judgeSeed(judge: Judge, seed: number): Promise<string | null> {
  const failure = await judgeHistory(judge, historyOf(seed))
  if (!failure) return null
  const shorter = await shrink(seed, async (history) => (await judgeHistory(judge, history)) !== null)
  const shortest = (await judgeHistory(judge, shorter)) ?? '  It does not differ every time.'
  return `History ${seed} differs:\n${failure}\nHistory ${seed}, shortened:\n${shortest}`
}
