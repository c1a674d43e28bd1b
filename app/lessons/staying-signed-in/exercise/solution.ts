import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'
import { openTask, sealTask, taskScope } from './task-session'

export const GET = exercise(async (gap, _, learner) => {
  const cookieStore = await cookies()
  const session = await openTask(cookieStore.get('stay_task')?.value, learner)
  if (!session) return new Response('No session came.', { status: 401 })
  const { issuedAt, renewedAt, idle, absolute } = session
  const now = Date.now()

  // Gap 1: is one of the two limits reached? All five are milliseconds.
  const isOver = await gap(
    'isOver',
    { now, issuedAt, renewedAt, idle, absolute },
    () => now - issuedAt >= absolute || now - renewedAt >= idle,
  )
  if (isOver) return new Response('Signed out: a limit is reached.', { status: 401 })

  // Gap 2: is half of the idle time used up?
  const isDue = await gap('isDue', { now, renewedAt, idle }, () => now - renewedAt >= idle / 2)
  if (!isDue) return new Response('Signed in as Ada.')

  // Gap 3: the instants in the new seal.
  const times = await gap('times', { now, issuedAt, renewedAt }, () => ({ issuedAt, renewedAt: now }))
  cookieStore.set('stay_task', await sealTask(session, times, learner), taskScope)
  return new Response('Signed in as Ada. Renewed.')
})
