import { cookies } from 'next/headers'
import { exercise } from '@/lib/course/exercise'
import { endLabSession } from '@/lib/course/lab-sessions'
import { seeOther } from '@/lib/see-other'
import { refuse } from './refuse'

const logOut = exercise(async (gap, { method }, learner) => {
  const cookieStore = await cookies()
  const sid = cookieStore.get('task_sid')?.value

  // Gap 1: null lets a request through. A refusal is an object with a status and headers.
  const refusal = await gap('refusal', { method }, () => null)
  if (refusal) return refuse(method, refusal)

  // Gap 2: a list of the ids whose sessions the server ends. The visitor brought sid.
  const ids = await gap('ids', { sid }, () => [])
  if (Array.isArray(ids)) for (const id of ids) await endLabSession(learner, String(id))

  // Gap 3: the cookie was set with the path /lessons/logout/exercise.
  await gap('forget', { cookieStore }, () => cookieStore.delete('task_sid'))

  return seeOther('/lessons/logout/exercise/look')
})

export const GET = logOut
export const POST = logOut
