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
 * Judges the history of a seed, and where it differs, the shortest that still does.
 * @returns null if browser and engine agree, else both histories written out
 */
export async function judgeSeed(judge: Judge, seed: number): Promise<string | null> {
  const history = historyOf(seed)
  const failure = await judgeHistory(judge, history)
  if (!failure) return null
  const shorter = await shorten(history, async (candidate) => (await judgeHistory(judge, candidate)) !== null)
  const shortest = (await judgeHistory(judge, shorter)) ?? '  It does not differ every time.'
  return `History ${seed} differs:\n${failure}\nHistory ${seed}, shortened:\n${shortest}`
}
