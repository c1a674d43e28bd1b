import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { endLabSession, readLabSession, startLabSession } from '@/lib/course/lab-sessions'
import type { Member } from '../member'

interface Contents {
  sid: string
}

async function openSession({ options }: Member) {
  return getIronSession<Contents>(await cookies(), options)
}

// #region session
export async function signIn(member: Member) {
  const session = await openSession(member)
  session.sid = await startLabSession(member.learner, 'Ada')
  await session.save()
}

export async function findUsername(member: Member) {
  const session = await openSession(member)
  const row = await readLabSession(member.learner, session.sid)
  return row?.username
}

export async function logOut(member: Member) {
  const session = await openSession(member)
  if (session.sid) await endLabSession(member.learner, session.sid)
  session.destroy()
}
// #endregion
