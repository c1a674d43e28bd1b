import 'server-only'
import { randomBytes } from 'node:crypto'
import {
  deleteLabSession,
  deleteLabSessionsBefore,
  findLabSession,
  findLabSessions,
  insertLabSession,
  updateLabSession,
} from '../db/lab-sessions.ts'

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000
const KEPT_SESSIONS = 20

/** A practice session: the lessons sign in and out with these, and never touch the session of an account. */
export interface LabSession {
  /** 128 random bits; a lesson keeps it in a cookie of its own. */
  id: string
  /** Null before the login. */
  username: string | null
}

/**
 * Starts a practice session, which belongs to one learner: in another's browser its id opens nothing.
 * @param learner the hashed lab id, as a lesson's handler gets it
 * @returns its id, for a cookie
 */
export async function startLabSession(learner: string, username: string | null): Promise<string> {
  const now = new Date()
  await deleteLabSessionsBefore(oldestKeptLabSession(now))
  const id = randomBytes(16).toString('base64url')
  await insertLabSession({ id, lab_hash: learner, username, created_at: now.toISOString() })
  const sessions = await findLabSessions(learner)
  for (const old of sessions.slice(KEPT_SESSIONS)) await deleteLabSession(learner, old.id)
  return id
}

/** The practice session of an id; null for none, an ended one, and another learner's. */
export async function readLabSession(learner: string, id: string | undefined): Promise<LabSession | null> {
  const row = id ? await findLabSession(learner, id) : undefined
  return row ? { id: row.id, username: row.username } : null
}

/** All practice sessions of a learner, the newest first. */
export async function listLabSessions(learner: string): Promise<LabSession[]> {
  const rows = await findLabSessions(learner)
  return rows.map(({ id, username }) => ({ id, username }))
}

/** Signs somebody in to a session that was there before: the mistake that makes session fixation possible. */
export async function reuseLabSession(learner: string, id: string, username: string): Promise<void> {
  await updateLabSession(learner, id, username)
}

/** Ends a practice session: its id opens nothing from now on. @returns whether there was one to end */
export async function endLabSession(learner: string, id: string): Promise<boolean> {
  return (await deleteLabSession(learner, id)) > 0
}

/** The start of what is still kept. */
export function oldestKeptLabSession(now = new Date()): Date {
  return new Date(now.getTime() - KEPT_MILLISECONDS)
}
