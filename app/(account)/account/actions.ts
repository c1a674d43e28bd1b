'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireUser } from '@/lib/auth/current-user'
import * as devices from '@/lib/auth/devices'
import { requireSameOrigin } from '@/lib/auth/require-same-origin'

const revokeSchema = z.object({ sid: z.uuid() })

export async function revokeDevice(form: FormData): Promise<void> {
  await requireSameOrigin()
  const session = await requireUser('/account')
  const { sid } = revokeSchema.parse(Object.fromEntries(form))
  await devices.revokeDevice(session, sid)
  redirect('/account?done=device')
}

export async function revokeOtherDevices(): Promise<void> {
  await requireSameOrigin()
  await devices.revokeOtherDevices(await requireUser('/account'))
  redirect('/account?done=others')
}
