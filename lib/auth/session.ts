import 'server-only'
import { randomUUID } from 'node:crypto'
import { getIronSession } from 'iron-session'
import { cookies, headers } from 'next/headers'
import { deleteSession, findSession, insertSession, type SessionWithUser } from '../db/sessions.ts'
import { sessionCookieName } from '../secure-origin.ts'
import type { Account } from './accounts.ts'
import { describeDevice } from './describe-device.ts'
import { idleLimit, isSealOver, SESSION_SECONDS } from './session-lifetime.ts'
import { openSeal, sessionOptions, type SealContents } from './session-seal.ts'

/** A session whose cookie opened, whose row exists and whose time has not run out. */
export interface Session {
  sid: string
  user: { id: string; username: string }
  isGuest: boolean
  isRemembered: boolean
  createdAt: Date
  /** When this cookie was sealed. */
  renewedAt: Date
  lastSeenAt: Date
  expiresAt: Date
}

/**
 * Starts a fresh session and sets its cookie. Whatever session the request brought is revoked: an id from
 * before the login must never become a signed-in one.
 * @param account as its password, or its making, has just shown it
 * @param isRemembered whether the cookie outlives the browser
 */
export async function createSession(account: Account, isRemembered: boolean): Promise<void> {
  const now = new Date()
  const cookieStore = await cookies()
  await revoke(cookieStore.get(sessionCookieName())?.value)

  const latest = new Date(now.getTime() + SESSION_SECONDS * 1000)
  const end = account.expiresAt && account.expiresAt < latest ? account.expiresAt : latest
  const sid = randomUUID()
  await insertSession({
    id: sid,
    user_id: account.id,
    password_version: account.passwordVersion,
    is_remembered: Number(isRemembered),
    created_at: now.toISOString(),
    last_seen_at: now.toISOString(),
    expires_at: end.toISOString(),
    ...describeDevice((await headers()).get('user-agent')),
  })

  const seconds = Math.round((end.getTime() - now.getTime()) / 1000)
  const session = await getIronSession<SealContents>(cookieStore, sessionOptions(seconds, isRemembered))
  const issuedAt = now.getTime()
  Object.assign(session, { sid, userId: account.id, issuedAt, renewedAt: issuedAt } satisfies SealContents)
  await session.save()
}

/** Revokes the request's session, if it has one, and deletes its cookie. */
export async function destroySession(): Promise<void> {
  const cookieStore = await cookies()
  await revoke(cookieStore.get(sessionCookieName())?.value)
  const session = await getIronSession<SealContents>(cookieStore, sessionOptions(SESSION_SECONDS, false))
  session.destroy()
}

/**
 * Opens a session cookie and checks its row. Garbage, an expired or a foreign seal, a revoked session, one that
 * was idle for too long: null.
 * @param seal the cookie's value; undefined when the request had none
 */
export async function readSession(seal: string | undefined, now = new Date()): Promise<Session | null> {
  const data = await openSeal(seal)
  if (!data || isSealOver(data, now)) return null
  const row = await findSession(data.sid, now, idleLimit(now))
  return row?.user_id === data.userId ? toSession(row, data) : null
}

/** Ends one session: every copy of its cookie opens nothing from now on. */
export async function revokeSession(sid: string): Promise<void> {
  await deleteSession(sid)
}

async function revoke(seal: string | undefined): Promise<void> {
  const data = await openSeal(seal)
  if (data) await revokeSession(data.sid)
}

function toSession(row: SessionWithUser, { renewedAt }: SealContents): Session {
  return {
    sid: row.id,
    user: { id: row.user_id, username: row.username },
    isGuest: row.user_expires_at !== null,
    isRemembered: row.is_remembered === 1,
    createdAt: new Date(row.created_at),
    renewedAt: new Date(renewedAt),
    lastSeenAt: new Date(row.last_seen_at),
    expiresAt: new Date(row.expires_at),
  }
}
