import 'server-only'
import type { CurrentUser } from '../auth/current-user.ts'
import { deleteExerciseExchangesOf } from '../db/exchanges.ts'
import { deleteGapFillsOf } from '../db/gap-fills.ts'
import { hashLabId, readLabId } from '../wire/lab-id.ts'
import { flushRecorder } from '../wire/recorder-hook.ts'
import { openProgress } from './progress.ts'

type RequestHeaders = Pick<Headers, 'get'>

/** Forgets what a browser’s learner typed into the exercises, and the evidence, from which a pass would be judged again. */
export async function forgetExercises(headers: RequestHeaders): Promise<void> {
  const labId = readLabId(headers)
  if (!labId) return
  await flushRecorder()
  await deleteExerciseExchangesOf(hashLabId(labId))
  await deleteGapFillsOf(hashLabId(labId))
}

/**
 * Before a logout: what was done while they were signed in is theirs, not the next person's at this computer.
 * @param user null: nobody leaves, and nothing is changed
 */
export async function handOverProgress(headers: RequestHeaders, user: CurrentUser | null): Promise<void> {
  if (!user) return
  await openProgress(headers, user)
  await forgetExercises(headers)
}
