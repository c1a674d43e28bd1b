import 'server-only'
import type { Insertable, Selectable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

/** A session with its owner, as the guards need it. */
export interface SessionWithUser extends SessionRow {
  username: string
  /** The end of a guest's account; null for one that stays. */
  user_expires_at: string | null
}

export type SessionRow = Selectable<Database['sessions']>

export async function insertSession(session: Insertable<Database['sessions']>): Promise<void> {
  await getDb().insertInto('sessions').values(session).execute()
}

/**
 * Finds a session that has neither ended nor been revoked, whose password is still the account's.
 * @param seenSince a session that was last seen before this has been idle for too long
 */
export function findSession(id: string, now: Date, seenSince: Date): Promise<SessionWithUser | undefined> {
  return findOpen(now, seenSince).where('sessions.id', '=', id).executeTakeFirst()
}

/** All open sessions of an account, the one last seen first. */
export function findSessionsOf(userId: string, now: Date, seenSince: Date): Promise<SessionWithUser[]> {
  return findOpen(now, seenSince)
    .where('sessions.user_id', '=', userId)
    .orderBy('last_seen_at', 'desc')
    .orderBy('sessions.created_at', 'desc')
    .execute()
}

function findOpen(now: Date, seenSince: Date) {
  return getDb()
    .selectFrom('sessions')
    .innerJoin('users', (join) =>
      join
        .onRef('users.id', '=', 'sessions.user_id')
        // Whoever logged in with the old password while it was being changed has a session of the old version.
        .onRef('users.password_version', '=', 'sessions.password_version'),
    )
    .selectAll('sessions')
    .select(['username', 'users.expires_at as user_expires_at'])
    .where('sessions.expires_at', '>', now.toISOString())
    .where('last_seen_at', '>', seenSince.toISOString())
}

/**
 * Notes that a session was seen. It never brings one back: where there is no row, none is made.
 * @returns whether the session is still there
 */
export async function touchSession(id: string, now: Date): Promise<boolean> {
  const touched = await getDb()
    .updateTable('sessions')
    .set({ last_seen_at: now.toISOString() })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return touched !== undefined
}

/** Revokes a session: whatever copies of its cookie exist are dead from now on. */
export async function deleteSession(id: string): Promise<void> {
  await getDb().deleteFrom('sessions').where('id', '=', id).execute()
}

/** Revokes one session of an account; another account's id does nothing. */
export async function deleteSessionOf(userId: string, id: string): Promise<void> {
  await getDb().deleteFrom('sessions').where('user_id', '=', userId).where('id', '=', id).execute()
}

/** Revokes all sessions of an account, but for one that may stay. */
export async function deleteSessionsOf(userId: string, keptId = ''): Promise<void> {
  await getDb().deleteFrom('sessions').where('user_id', '=', userId).where('id', '!=', keptId).execute()
}

/** Removes sessions past their end, and those not seen since an instant. */
export async function deleteDeadSessions(now: Date, seenSince: Date): Promise<void> {
  await getDb()
    .deleteFrom('sessions')
    .where((where) =>
      where.or([
        where('expires_at', '<=', now.toISOString()),
        where('last_seen_at', '<=', seenSince.toISOString()),
      ]),
    )
    .execute()
}
