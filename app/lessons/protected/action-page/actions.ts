'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { requireSameOrigin } from '@/lib/auth/require-same-origin'
import { hashLabId, readLabId } from '@/lib/wire/lab-id'
import { readDiary } from '../data/read-diary'
import { saidCookie } from './said'

// #region unguarded
export async function tearOutUnasked(): Promise<void> {
  await requireSameOrigin()
  await answer('A page is torn out. (For practice: it will be there again.)')
}
// #endregion

// #region guarded
export async function tearOut(): Promise<void> {
  await requireSameOrigin()
  const labId = readLabId(await headers())
  const diary = labId && (await readDiary(hashLabId(labId)))
  if (!diary) return answer('You are not signed in to the diary: nothing is torn out.')
  await answer('A page is torn out. (For practice: it will be there again.)')
}
// #endregion

/** By a cookie for the page itself: what an action returns is not rendered without a script. */
async function answer(text: string): Promise<never> {
  const cookieStore = await cookies()
  const path = '/lessons/protected/action-page'
  cookieStore.set(saidCookie, text, { path, httpOnly: true, maxAge: 60 })
  redirect(path)
}
