import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import type { Member } from '../member'

interface Contents {
  username: string
}

// #region session
export async function signIn({ options }: Member) {
  const session = await getIronSession<Contents>(await cookies(), options)
  session.username = 'Ada'
  await session.save()
}

export async function findUsername({ options }: Member) {
  const session = await getIronSession<Contents>(await cookies(), options)
  return session.username
}

export async function logOut({ options }: Member) {
  const session = await getIronSession<Contents>(await cookies(), options)
  session.destroy()
}
// #endregion
