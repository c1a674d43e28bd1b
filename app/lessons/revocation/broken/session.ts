import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import type { Member } from '../member'

interface Contents {
  username: string
}

async function openSession({ options }: Member) {
  return getIronSession<Contents>(await cookies(), options)
}

// #region session
export async function signIn(member: Member) {
  const session = await openSession(member)
  session.username = 'Ada'
  await session.save()
}

export async function findUsername(member: Member) {
  const session = await openSession(member)
  return session.username
}

export async function logOut(member: Member) {
  const session = await openSession(member)
  session.destroy()
}
// #endregion
