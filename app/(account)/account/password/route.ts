import { changePassword, reauthenticate } from '@/lib/auth/accounts'
import { attempt } from '@/lib/auth/attempt'
import { getCurrentSession } from '@/lib/auth/current-user'
import { askToWait, forgetRefusal, refuseForm } from '@/lib/auth/form-refusal'
import { readForm } from '@/lib/auth/read-form'
import { passwordChangeSchema, problemsOf } from '@/lib/auth/schemas'
import { createSession } from '@/lib/auth/session'
import { seeOther } from '@/lib/see-other'

/** Changes the password: all sessions of before are dead, and this browser gets a fresh one. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const session = await getCurrentSession()
  if (!session) return seeOther('/login?next=/account')
  const input = await passwordChangeSchema.safeParseAsync(Object.fromEntries(form))
  if (!input.success) return refuseForm('/account', form, problemsOf(input.error))
  const { current, password } = input.data

  // Counted by session: whoever has stolen one can guess five times, and keeps nobody else from it.
  const counts = [{ limit: 'session-password', of: session.sid } as const]
  const asked = await attempt(counts, async () => {
    const account = await reauthenticate(session.user.id, current)
    return account && { changed: await changePassword(account, password) }
  })
  if (!asked.ok) return askToWait('/account', form, asked)
  if (!asked.result) return refuseForm('/account', form, ['current-wrong'])
  if (!asked.result.changed) return refuseForm('/account', form, ['password-changed'])
  await createSession(asked.result.changed, session.isRemembered)
  await forgetRefusal('/account')
  return seeOther('/account?done=password')
}
