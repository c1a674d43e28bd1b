import { createGuestAccount } from '@/lib/auth/accounts'
import { addressKey } from '@/lib/auth/address-key'
import { attempt } from '@/lib/auth/attempt'
import { askToWait, orAskToWait } from '@/lib/auth/form-refusal'
import { readForm } from '@/lib/auth/read-form'
import { signIn } from '../../sign-in'

/** One click: a random name, no password, a session of one day. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const counts = [{ limit: 'guest-address', of: addressKey(request.headers) } as const]
  return orAskToWait('/login', form, async () => {
    const made = await attempt(counts, createGuestAccount, { isSuccessCounted: true })
    if (!made.ok) return askToWait('/login', form, made)
    return signIn('/login', form, made.result, true)
  })
}
