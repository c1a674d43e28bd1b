import 'server-only'
import { cookies } from 'next/headers'
import { endLabSession, listLabSessions, startLabSession } from '@/lib/course/lab-sessions'

/** A practice session, and the device on which it was started. */
export interface DeviceSession {
  id: string
  user: string
  device: string
}

/**
 * Signs somebody in on a device, and ends what was there before.
 * @returns the id of the session, for a cookie
 */
export async function startOnDevice(learner: string, user: string, device: string): Promise<string> {
  const before = await listDeviceSessions(learner, [user])
  await endAll(
    learner,
    before.filter((session) => session.device === device),
  )
  return startLabSession(learner, `${user} on the ${device}`)
}

/** The open sessions of some users, by user and device. */
async function listDeviceSessions(learner: string, users: readonly string[]): Promise<DeviceSession[]> {
  const sessions = await listLabSessions(learner)
  return sessions
    .flatMap(({ id, username }) => {
      const [user = '', device] = username?.split(' on the ') ?? []
      return device !== undefined && users.includes(user) ? [{ id, user, device }] : []
    })
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
}

/**
 * The open sessions of some users, and the one from which a request comes.
 * @param cookieName the cookie of the request that has the id of that one
 */
export async function readDevices(learner: string, users: readonly string[], cookieName: string) {
  const cookieStore = await cookies()
  const sid = cookieStore.get(cookieName)?.value
  const sessions = await listDeviceSessions(learner, users)
  return { sessions, here: sessions.find(({ id }) => id === sid) }
}

/** Ends sessions: whoever sends the id of one of them, it opens nothing from now on. */
export async function endAll(learner: string, sessions: readonly DeviceSession[]): Promise<void> {
  for (const { id } of sessions) await endLabSession(learner, id)
}

/** @example nameOf(session) // 'Ada on the laptop' */
export function nameOf({ user, device }: DeviceSession): string {
  return `${user} on the ${device}`
}

/** How a list that `here` looks at names a session. @example labelOf(here, here) // 'Ada on the laptop (this one)' */
export function labelOf(session: DeviceSession, here: DeviceSession): string {
  return nameOf(session) + (session.id === here.id ? ' (this one)' : '')
}
