'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getCurrentUser } from '@/lib/auth/current-user'
import { requireSameOrigin } from '@/lib/auth/require-same-origin'
import { destroySession } from '@/lib/auth/session'
import { openProgress } from '@/lib/course/progress'

export async function logout(): Promise<void> {
  await requireSameOrigin()
  // What was recorded while they were signed in is theirs, not the next person's at this computer.
  await openProgress(await headers(), await getCurrentUser())
  await destroySession()
  redirect('/')
}
