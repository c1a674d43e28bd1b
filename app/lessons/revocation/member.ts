import 'server-only'
import type { SessionOptions } from 'iron-session'
import { readLessonPasswords } from '@/lib/course/lesson-secrets'
import { isHttps } from '@/lib/secure-origin'

/** Whose practice session it is, and how iron-session seals and sends it. */
export interface Member {
  learner: string
  options: SessionOptions
}

/** @param path where the cookie goes: to the member's site, or to the address that plays the thief */
export async function memberOf(learner: string, cookieName: string, path: string): Promise<Member> {
  const password = await readLessonPasswords(learner, 'members')
  return { learner, options: { cookieName, password, cookieOptions: { path, secure: isHttps() } } }
}
