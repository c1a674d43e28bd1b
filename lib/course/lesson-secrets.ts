import 'server-only'
import { randomBytes } from 'node:crypto'
import { deleteLessonCartsBefore } from '../db/lesson-carts.ts'
import {
  deleteLessonSecretsBefore,
  deleteLessonSecretsBelow,
  findLessonSecrets,
  insertLessonSecret,
} from '../db/lesson-secrets.ts'

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000
const KEPT_SECRETS = 5

/** A secret of a lesson's experiment, never one of the app's own. */
interface LessonSecret {
  number: number
  secret: string
}

/** The start of what is still kept of the lessons' sessions. */
export function oldestKeptLessonSession(now = new Date()): Date {
  return new Date(now.getTime() - DAY_MILLISECONDS)
}

/**
 * A learner's own random secrets of one holder, kept where every process finds them.
 * @param holder what they are for, as 'shop'
 * @returns at least one, the newest first
 */
export async function readLessonSecrets(
  learner: string,
  holder: string,
): Promise<[LessonSecret, ...LessonSecret[]]> {
  const [newest, ...older] = await findLessonSecrets(learner, holder)
  if (newest) return [newest, ...older]
  await deleteLessonCartsBefore(oldestKeptLessonSession())
  await deleteLessonSecretsBefore(oldestKeptLessonSession())
  await insertSecret(learner, holder, 1)
  return readLessonSecrets(learner, holder)
}

/** Adds a secret, the newest: it signs and seals from now on, and the older ones still open. */
export async function addLessonSecret(learner: string, holder: string): Promise<void> {
  const [{ number }] = await readLessonSecrets(learner, holder)
  await insertSecret(learner, holder, number + 1)
  await deleteLessonSecretsBelow(learner, holder, number + 2 - KEPT_SECRETS)
}

/** Drops all secrets but the newest. @returns how many */
export async function dropOldLessonSecrets(learner: string, holder: string): Promise<number> {
  const [newest, ...older] = await readLessonSecrets(learner, holder)
  await deleteLessonSecretsBelow(learner, holder, newest.number)
  return older.length
}

/** {@link readLessonSecrets} as iron-session takes them: by number, the highest seals and all open. */
export async function readLessonPasswords(learner: string, holder: string): Promise<Record<string, string>> {
  const secrets = await readLessonSecrets(learner, holder)
  return Object.fromEntries(secrets.map(({ number, secret }) => [number, secret]))
}

async function insertSecret(learner: string, holder: string, number: number): Promise<void> {
  const secret = randomBytes(24).toString('base64url')
  const created_at = new Date().toISOString()
  await insertLessonSecret({ lab_hash: learner, holder, number, secret, created_at })
}
