import 'server-only'
import type { LabSession } from '@/lib/course/lab-sessions'

export const exerciseScope = { path: '/lessons/login/exercise', httpOnly: true, sameSite: 'lax' } as const

/** What a visit answers. */
export function greet(session: LabSession | null): string {
  return session?.username ? `Signed in as ${session.username}.` : 'A signed-out visitor.'
}

/**
 * The answer of the exercise's login: what its visitor reads, and above it what the server has noted, which only a
 * learner may see.
 * @param note one line, without its full stop
 */
export function answer(note: string, message: unknown, init?: ResponseInit): Response {
  const text = typeof message === 'string' ? message : ''
  return new Response(`The server notes: ${note}.\nThe visitor reads: ${text}`, init)
}
