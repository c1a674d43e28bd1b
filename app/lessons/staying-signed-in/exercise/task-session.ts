import 'server-only'
import { makeSeal, openSeal } from '../practice-seal'

/** What is sealed into the exercise's cookie. */
export interface TaskSession {
  issuedAt: number
  renewedAt: number
  /** In milliseconds, as the code around the gaps. */
  idle: number
  absolute: number
}

/** Where the exercise's cookie lives: no Max-Age, so that only what is inside can end the session. */
export const taskScope = { path: '/lessons/staying-signed-in/exercise', httpOnly: true } as const

/** The idle limit in seconds, as the learner chose it in a cookie; the absolute one is twice as long. */
export function chosenIdle(value: string | undefined): 2 | 30 {
  return value === '30' ? 30 : 2
}

export function openTask(seal: string | undefined, learner: string): Promise<TaskSession | null> {
  return openSeal<TaskSession>(seal, learner)
}

/** Seals a session, with the instants that the learner gives it. */
export function sealTask(session: TaskSession, times: unknown, learner: string): Promise<string> {
  return makeSeal({ ...session, ...(typeof times === 'object' && times) }, learner)
}
