import 'server-only'
import { sealData, unsealData } from 'iron-session'
import { readLessonPasswords } from '@/lib/course/lesson-secrets'

/** Encrypts what a practice session holds, with a key of its learner's own. */
export async function makeSeal(session: object, learner: string): Promise<string> {
  return sealData(session, { password: await readLessonPasswords(learner, 'stay') })
}

/**
 * Opens a seal; null for none, one that does not open, and one without instants.
 * @returns what the lesson's own handlers sealed: nobody else has the key
 */
export async function openSeal<Contents extends { issuedAt: number }>(
  seal: string | undefined,
  learner: string,
): Promise<Contents | null> {
  if (!seal) return null
  const password = await readLessonPasswords(learner, 'stay')
  const contents = await unsealData<Partial<Contents>>(seal, { password })
  return isWhole(contents) ? contents : null
}

function isWhole<Contents extends { issuedAt: number }>(contents: Partial<Contents>): contents is Contents {
  return typeof contents.issuedAt === 'number'
}
