import 'server-only'
import { cookies } from 'next/headers'
import { listDeviceSessions, type DeviceSession } from '../device-sessions'

export const devicesPath = '/lessons/revocation/devices'

/** Ada's sessions, and the one whose id has come in a cookie. */
export async function readAda(learner: string, cookieName: string) {
  const cookieStore = await cookies()
  const sessions = await listDeviceSessions(learner, ['Ada'])
  const sid = cookieStore.get(cookieName)?.value
  return { sessions, here: sessions.find(({ id }) => id === sid) }
}

/** Answers what the laptop asks for; 401 where it is signed out. */
export async function asLaptop(
  learner: string,
  answer: (sessions: DeviceSession[], here: DeviceSession) => Promise<string> | string,
): Promise<Response> {
  const { sessions, here } = await readAda(learner, 'laptop_session')
  if (!here) return new Response('The laptop is signed out.', { status: 401 })
  return new Response(await answer(sessions, here))
}
