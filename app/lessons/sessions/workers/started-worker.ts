import 'server-only'
import { addLessonSecret, dropOldLessonSecrets, readLessonSecrets } from '@/lib/course/lesson-secrets'

interface Worker {
  name: 'Worker 1' | 'Worker 2'
  /** Whether the key is the one that is kept for all workers, or one that it draws when it starts. */
  hasSharedKey: boolean
  secretKey: string
}

/** The worker that an address names: `/lessons/sessions/workers/own/1`. */
export async function startedWorker(url: string, learner: string): Promise<Worker> {
  const [, , , , keys, number] = new URL(url).pathname.split('/')
  const name = number === '2' ? 'Worker 2' : 'Worker 1'
  const hasSharedKey = keys === 'shared'
  const [{ secret }] = await readLessonSecrets(learner, hasSharedKey ? 'all workers' : name)
  return { name, hasSharedKey, secretKey: secret }
}

/** Ends a worker's process, and with it the key that was nowhere else. The next one draws another. */
export async function restartWorker({ name, hasSharedKey }: Worker, learner: string): Promise<void> {
  if (hasSharedKey) return
  await addLessonSecret(learner, name)
  await dropOldLessonSecrets(learner, name)
}
