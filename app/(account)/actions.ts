'use server'

import { redirect } from 'next/navigation'
import { requireSameOrigin } from '@/lib/auth/require-same-origin'
import { destroySession } from '@/lib/auth/session'

export async function logout(): Promise<void> {
  await requireSameOrigin()
  await destroySession()
  redirect('/')
}
