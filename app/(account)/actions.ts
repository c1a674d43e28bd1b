'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getCurrentUser } from '@/lib/auth/current-user'
import { requireSameOrigin } from '@/lib/auth/require-same-origin'
import { destroySession } from '@/lib/auth/session'
import { handOverProgress } from '@/lib/course/leave'

export async function logout(): Promise<void> {
  await requireSameOrigin()
  await handOverProgress(await headers(), await getCurrentUser())
  await destroySession()
  redirect('/')
}
