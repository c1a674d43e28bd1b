import { exercise } from '@/lib/course/exercise'
import { end, readMembers, refuse, sentId, show } from './members'

// Grace's laptop looks at her devices.
export const GET = exercise(async (gap, _, learner) => {
  const { sessions, here } = await readMembers(learner)
  if (!here) return refuse()
  // Gap 1: sessions are everybody's. Which of them does Grace see? here is her laptop's.
  const devices = await gap('devices', { sessions, here }, () => sessions)
  return show(devices, sessions, here)
})

// Her laptop presses a button: one device's, which sends its id, or the one for all other devices.
export const POST = exercise(async (gap, request, learner) => {
  const { sessions, here } = await readMembers(learner)
  if (!here) return refuse()
  const id = sentId(request, sessions)
  // Gap 2: the list of the sessions that the id may end. A form may send any id.
  if (id) return end(await gap('one', { sessions, here, id }, () => []), sessions, learner)
  // Gap 3: the list of the sessions that “Sign out everywhere else” ends.
  return end(await gap('others', { sessions, here }, () => []), sessions, learner)
})
