import 'server-only'
import { cookies, headers } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { hashLabId, readLabId } from '@/lib/wire/lab-id'

export const diaryCookie = { name: 'diary_session', path: '/lessons/protected' }

/** Who is signed in to the diary by a practice session; null for a signed-out visitor. */
export async function findWriter(learner: string): Promise<string | null> {
  const cookieStore = await cookies()
  const session = await readLabSession(learner, cookieStore.get(diaryCookie.name)?.value)
  return session?.username ?? null
}

/** The same for a page, which no handler tells who its learner is. */
export async function findWriterOfPage(): Promise<string | null> {
  const labId = readLabId(await headers())
  return labId === null ? null : findWriter(hashLabId(labId))
}
