import { createAccount } from '@/lib/auth/accounts'
import { addressKey } from '@/lib/auth/address-key'
import { attempt } from '@/lib/auth/attempt'
import { rememberDevice } from '@/lib/auth/device-cookie'
import { askToWait, orAskToWait, refuseForm } from '@/lib/auth/form-refusal'
import { readForm } from '@/lib/auth/read-form'
import { problemsOf, signUpSchema } from '@/lib/auth/schemas'
import { signIn } from '../../sign-in'

/**
 * Takes the sign-up form. A handler for the reason that the login is one, and below `/login`, because the device cookie is
 * sent nowhere else.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const input = await signUpSchema.safeParseAsync(Object.fromEntries(form))
  if (!input.success) return refuseForm('/signup', form, problemsOf(input.error))
  const { username, password, remember } = input.data

  const counts = [{ limit: 'signup-address', of: addressKey(request.headers) } as const]
  return orAskToWait('/signup', form, async () => {
    const made = await attempt(counts, () => createAccount(username, password), { isSuccessCounted: true })
    if (!made.ok) return askToWait('/signup', form, made)
    if (!made.result) return refuseForm('/signup', form, ['username-taken'])
    await rememberDevice(username)
    return signIn('/signup', form, made.result, remember)
  })
}
