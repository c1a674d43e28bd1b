import 'server-only'
import { z } from 'zod'
import { endAll, labelOf, nameOf, readDevices, type DeviceSession } from '../device-sessions'

export const members = ['Grace', 'Alan']

/** All open sessions of the site, Grace's and Alan's, and the one from which this request comes: Grace's laptop. */
export function readMembers(learner: string) {
  return readDevices(learner, members, 'task_laptop')
}

/**
 * The id that a device's button sends; Alan's is what somebody puts there who has seen it. '' for a device that is out
 * already, null for the button of all other devices.
 */
export function sentId({ url }: Request, sessions: readonly DeviceSession[]): string | null {
  const [, , , , revoke, device] = new URL(url).pathname.split('/')
  if (!revoke) return null
  const wanted = device === 'alan' ? 'Alan on the phone' : `Grace on the ${device}`
  return sessions.find((session) => nameOf(session) === wanted)?.id ?? ''
}

/** Shows a list of devices as the page does. @throws an Error for what is no list of sessions */
export function show(chosen: unknown, sessions: readonly DeviceSession[], here: DeviceSession): Response {
  const names = pick(chosen, sessions).map((session) => labelOf(session, here))
  return new Response(`Signed in: ${names.join(', ') || 'nobody'}`)
}

/** Ends sessions. @throws an Error for what is no list of sessions */
export async function end(
  chosen: unknown,
  sessions: readonly DeviceSession[],
  learner: string,
): Promise<Response> {
  const ended = pick(chosen, sessions)
  await endAll(learner, ended)
  return new Response(`Ended: ${ended.map(nameOf).join(', ') || 'none'}`)
}

const listSchema = z.array(z.object({ id: z.string() }))

/** The real sessions that a gap has chosen: it can make up none. */
function pick(chosen: unknown, sessions: readonly DeviceSession[]): DeviceSession[] {
  const list = listSchema.safeParse(chosen)
  if (!list.success) throw new Error('A gap gives a list of sessions, as sessions.filter(…) does.')
  const ids = new Set(list.data.map(({ id }) => id))
  return sessions.filter(({ id }) => ids.has(id))
}

export function refuse(): Response {
  return new Response('Grace’s laptop is signed out.', { status: 401 })
}
