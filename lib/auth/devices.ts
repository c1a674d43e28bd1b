import 'server-only'
import { deleteSessionOf, deleteSessionsOf, findSessionsOf } from '../db/sessions.ts'
import { idleLimit } from './session-lifetime.ts'
import type { Session } from './session.ts'

/** One of the places where an account is signed in. */
export interface Device {
  sid: string
  /** In words; '' when its browser did not say. */
  browser: string
  system: string
  createdAt: Date
  /** To within five minutes. */
  lastSeenAt: Date
  /** Whether it is the one that asks. */
  isThisOne: boolean
}

/** Where the account of a session is signed in: this session first, then the one last seen. */
export async function listDevices(session: Session, now = new Date()): Promise<Device[]> {
  const rows = await findSessionsOf(session.user.id, now, idleLimit(now))
  return rows
    .map((row) => ({
      sid: row.id,
      browser: row.browser,
      system: row.system,
      createdAt: new Date(row.created_at),
      lastSeenAt: new Date(row.last_seen_at),
      isThisOne: row.id === session.sid,
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne))
}

/** Signs one device out. An id that is none of the account's own does nothing. */
export async function revokeDevice(session: Session, sid: string): Promise<void> {
  await deleteSessionOf(session.user.id, sid)
}

/** Signs all devices out but the one that asks. */
export async function revokeOtherDevices(session: Session): Promise<void> {
  await deleteSessionsOf(session.user.id, session.sid)
}
