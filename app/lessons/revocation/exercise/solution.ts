import { exercise } from '@/lib/course/exercise'
import { end, readMembers, refuse, sentId, show } from './members'

// Grace's laptop looks at her devices.
export const GET = exercise(async (gap, _, learner) => {
  const { sessions, here } = await readMembers(learner)
  if (!here) return refuse()
  // Gap 1: the list of the devices. sessions are everybody's, here is that of Grace's laptop.
  const devices = await gap('devices', { sessions, here }, () =>
    sessions.filter(({ user }) => user === here.user),
  )
  return show(devices, sessions, here)
})

// Her laptop presses a button: that of one device, which sends its id, or “Sign out everywhere else”.
export const POST = exercise(async (gap, request, learner) => {
  const { sessions, here } = await readMembers(learner)
  if (!here) return refuse()
  const id = sentId(request, sessions)
  if (id !== null) {
    // Gap 2: the list of what one button ends. A form may send any id.
    const one = await gap('one', { sessions, here, id }, () =>
      sessions.filter((session) => session.id === id && session.user === here.user),
    )
    return end(one, sessions, learner)
  }
  // Gap 3: the list of what “Sign out everywhere else” ends.
  const others = await gap('others', { sessions, here }, () =>
    sessions.filter((session) => session.id !== here.id && session.user === here.user),
  )
  return end(others, sessions, learner)
})
