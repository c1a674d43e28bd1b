import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import { sessionCookieName } from '../secure-origin.ts'
import { readSession, type Session } from './session.ts'

/** What the app tells its pages about a user: never a row, never a hash. */
export type CurrentUser = Session['user']

/** The request's session, or null for a signed-out visitor; unsealed and looked up once a request. */
export const getCurrentSession = cache(async (): Promise<Session | null> => {
  // Before the clock is read: a prefetch renders as far as it can without a request.
  await connection()
  const cookieStore = await cookies()
  return readSession(cookieStore.get(sessionCookieName())?.value)
})

/** Who is signed in, or null. */
export async function getCurrentUser(): Promise<CurrentUser | null> {
  return (await getCurrentSession())?.user ?? null
}

/**
 * Lets only a signed-in user go on, for pages and actions that have nothing for anybody else.
 * @param path the page itself, to return to after the login
 * @returns the request's session, with its user
 * @throws Next's redirect to `/login`
 */
export async function requireUser(path: string): Promise<Session> {
  return (await getCurrentSession()) ?? redirect(`/login?next=${encodeURIComponent(path)}`)
}
