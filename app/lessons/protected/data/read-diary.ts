import 'server-only'
import { diary, type Diary } from '../diary'
import { findWriter } from '../session'

// #region data
/** The only way to the diary. Null: this visitor is signed out, and gets none. */
export async function readDiary(learner: string): Promise<Diary | null> {
  const username = await findWriter(learner)
  return username ? diary : null
}
// #endregion
