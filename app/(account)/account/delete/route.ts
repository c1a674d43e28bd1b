import { deleteAccount, reauthenticate } from '@/lib/auth/accounts'
import { attempt } from '@/lib/auth/attempt'
import { getCurrentSession } from '@/lib/auth/current-user'
import { forgetDevice } from '@/lib/auth/device-cookie'
import { askToWait, forgetRefusal, refuseForm } from '@/lib/auth/form-refusal'
import { readForm } from '@/lib/auth/read-form'
import { deletionSchema, problemsOf } from '@/lib/auth/schemas'
import { destroySession } from '@/lib/auth/session'
import { seeOther } from '@/lib/see-other'

/** Deletes the account: it asks for the password, and of a guest, who has none, for a tick. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const session = await getCurrentSession()
  if (!session) return seeOther('/login?next=/account')
  const input = deletionSchema.safeParse(Object.fromEntries(form))
  if (!input.success) return refuseForm('/account', form, problemsOf(input.error))

  if (!session.isGuest) {
    const counts = [{ limit: 'session-password', of: session.sid } as const]
    const { confirmation } = input.data
    const asked = await attempt(counts, () => reauthenticate(session.user.id, confirmation))
    if (!asked.ok) return askToWait('/account', form, asked)
    if (!asked.result) return refuseForm('/account', form, ['confirmation-wrong'])
  }
  await deleteAccount(session.user.id)
  await destroySession()
  await forgetDevice()
  await forgetRefusal('/account')
  return seeOther('/login?done=deleted')
}
