import 'server-only'
import { diary, type Diary } from '../diary'
import { findWriter } from '../session'

/** Whoever gets here is asked, whichever way was taken. */
export async function readDiary(learner: string): Promise<Diary | null> {
  const username = await findWriter(learner)
  return username ? diary : null
}
