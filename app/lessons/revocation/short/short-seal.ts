import 'server-only'
import { sealData, unsealData } from 'iron-session'
import { readLessonPasswords } from '@/lib/course/lesson-secrets'

interface Contents {
  username: string
  seconds: number
  /** Milliseconds since 1970. iron-session's own `ttl` gives 60 seconds more, for clocks that differ. */
  until: number
}

// #region short
export async function sealFor(seconds: number, learner: string) {
  const password = await readLessonPasswords(learner, 'members')
  const contents: Contents = { username: 'Ada', seconds, until: Date.now() + seconds * 1000 }
  return sealData(contents, { password })
}

export async function readSeal(seal: string, learner: string) {
  const password = await readLessonPasswords(learner, 'members')
  const { username, seconds = 0, until = 0 } = await unsealData<Partial<Contents>>(seal, { password })
  const left = Math.ceil((until - Date.now()) / 1000)
  return username && left > 0 ? { username, seconds, left } : null
}
// #endregion
