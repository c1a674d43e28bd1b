import 'server-only'
import { readDevices, type DeviceSession } from '../device-sessions'

export const devicesPath = '/lessons/revocation/devices'

/** Answers what the laptop asks for; 401 where it is signed out. */
export async function asLaptop(
  learner: string,
  answer: (sessions: DeviceSession[], here: DeviceSession) => Promise<string> | string,
): Promise<Response> {
  const { sessions, here } = await readDevices(learner, ['Ada'], 'laptop_session')
  if (!here) return new Response('The laptop is signed out.', { status: 401 })
  return new Response(await answer(sessions, here))
}
