import 'server-only'
import { cookies } from 'next/headers'
import { startLabSession } from '@/lib/course/lab-sessions'

export const practiceScope = { path: '/lessons/login', httpOnly: true, sameSite: 'lax' } as const

/**
 * Starts a session in which nobody is signed in, and sets its id twice: for the practice site, and as the note that
 * somebody else has made of it. The note is sent to one address only, which shows what it opens.
 */
export async function startSignedOut(learner: string): Promise<void> {
  const cookieStore = await cookies()
  const id = await startLabSession(learner, null)
  cookieStore.set('practice_session', id, practiceScope)
  cookieStore.set('noted_id', id, { ...practiceScope, path: '/lessons/login/noted' })
}
