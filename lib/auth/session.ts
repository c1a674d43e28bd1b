import 'server-only'
import { randomUUID } from 'node:crypto'
import { getIronSession, unsealData, type SessionOptions } from 'iron-session'
import { cookies } from 'next/headers'
import { deleteExpiredSessions, deleteSession, findSession, insertSession } from '../db/sessions.ts'
import { isHttps, sessionCookieName } from '../secure-origin.ts'
import { getSessionPasswords } from './session-passwords.ts'

/** What the encrypted cookie holds. Everything else about a session is in the database. */
interface SessionData {
  sid: string
  userId: string
  /** Milliseconds since 1970. */
  issuedAt: number
}

/** A session whose cookie opened, whose row exists and whose time has not run out. */
export interface Session {
  sid: string
  user: { id: string; username: string }
  createdAt: Date
  expiresAt: Date
}

const DAY_SECONDS = 24 * 60 * 60
export const SESSION_SECONDS = 7 * DAY_SECONDS
export const GUEST_SESSION_SECONDS = DAY_SECONDS

/**
 * Starts a fresh session and sets its cookie. Whatever session the request brought is revoked: an id from
 * before the login must never become a signed-in one.
 * @param lifetime seconds
 */
export async function createSession(userId: string, lifetime: number): Promise<void> {
  const now = new Date()
  const cookieStore = await cookies()
  await revoke(cookieStore.get(sessionCookieName())?.value)
  await deleteExpiredSessions(now)

  const sid = randomUUID()
  const expires_at = new Date(now.getTime() + lifetime * 1000).toISOString()
  await insertSession({ id: sid, user_id: userId, created_at: now.toISOString(), expires_at })

  const session = await getIronSession<SessionData>(cookieStore, sessionOptions(lifetime))
  Object.assign(session, { sid, userId, issuedAt: now.getTime() } satisfies SessionData)
  await session.save()
}

/** Revokes the request's session, if it has one, and deletes its cookie. */
export async function destroySession(): Promise<void> {
  const cookieStore = await cookies()
  await revoke(cookieStore.get(sessionCookieName())?.value)
  const session = await getIronSession<SessionData>(cookieStore, sessionOptions(SESSION_SECONDS))
  session.destroy()
}

/**
 * Opens a session cookie and checks its row. Garbage, an expired or a foreign seal, a revoked session: null.
 * @param seal the cookie's value; undefined when the request had none
 */
export async function readSession(seal: string | undefined, now = new Date()): Promise<Session | null> {
  const data = await openSeal(seal)
  if (!data || data.issuedAt + SESSION_SECONDS * 1000 <= now.getTime()) return null
  const row = await findSession(data.sid, now)
  if (row?.user_id !== data.userId) return null
  return {
    sid: row.id,
    user: { id: row.user_id, username: row.username },
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
  }
}

/** Ends one session: every copy of its cookie opens nothing from now on. */
export async function revokeSession(sid: string): Promise<void> {
  await deleteSession(sid)
}

async function revoke(seal: string | undefined): Promise<void> {
  const data = await openSeal(seal)
  if (data) await revokeSession(data.sid)
}

async function openSeal(seal: string | undefined): Promise<SessionData | null> {
  if (!seal) return null
  const data = await unsealData<Partial<SessionData>>(seal, { password: getSessionPasswords().opening })
  const { sid, userId, issuedAt } = data
  if (typeof sid !== 'string' || typeof userId !== 'string' || typeof issuedAt !== 'number') return null
  return { sid, userId, issuedAt }
}

function sessionOptions(lifetime: number): SessionOptions {
  return {
    cookieName: sessionCookieName(),
    password: getSessionPasswords().sealing,
    ttl: lifetime,
    cookieOptions: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(), maxAge: lifetime },
  }
}
