import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { endLabSession, readLabSession, startLabSession } from '@/lib/course/lab-sessions'
import type { Member } from '../member'

interface Contents {
  sid: string
}

// #region session
export async function signIn({ options, learner }: Member) {
  const session = await getIronSession<Contents>(await cookies(), options)
  session.sid = await startLabSession(learner, 'Ada')
  await session.save()
}

export async function findUsername({ options, learner }: Member) {
  const session = await getIronSession<Contents>(await cookies(), options)
  const row = await readLabSession(learner, session.sid)
  return row?.username
}

export async function logOut({ options, learner }: Member) {
  const session = await getIronSession<Contents>(await cookies(), options)
  if (session.sid) await endLabSession(learner, session.sid)
  session.destroy()
}
// #endregion
