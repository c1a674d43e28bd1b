import 'server-only'
import type { Insertable } from 'kysely'
import { getDb } from './client.ts'
import type { Database } from './schema.ts'

/** A session with its owner, as the guards need it. */
export interface SessionWithUser {
  id: string
  user_id: string
  username: string
  created_at: string
  expires_at: string
}

export async function insertSession(session: Insertable<Database['sessions']>): Promise<void> {
  await getDb().insertInto('sessions').values(session).execute()
}

/** Finds a session that has neither ended nor been revoked. */
export function findSession(id: string, now: Date): Promise<SessionWithUser | undefined> {
  return getDb()
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['sessions.id', 'user_id', 'username', 'sessions.created_at', 'sessions.expires_at'])
    .where('sessions.id', '=', id)
    .where('sessions.expires_at', '>', now.toISOString())
    .executeTakeFirst()
}

/** Revokes a session: whatever copies of its cookie exist are dead from now on. */
export async function deleteSession(id: string): Promise<void> {
  await getDb().deleteFrom('sessions').where('id', '=', id).execute()
}

export async function deleteExpiredSessions(now: Date): Promise<void> {
  await getDb().deleteFrom('sessions').where('expires_at', '<=', now.toISOString()).execute()
}
