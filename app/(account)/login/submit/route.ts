import { authenticate } from '@/lib/auth/accounts'
import { addressKey } from '@/lib/auth/address-key'
import { attempt } from '@/lib/auth/attempt'
import { knownDevice, rememberDevice } from '@/lib/auth/device-cookie'
import { askToWait, orAskToWait, refuseForm } from '@/lib/auth/form-refusal'
import type { Count } from '@/lib/auth/rate-limits'
import { readForm } from '@/lib/auth/read-form'
import { loginSchema, problemsOf } from '@/lib/auth/schemas'
import { signIn } from '../../sign-in'

/** Takes the login form. A handler and not a server action, because an action cannot answer 429 or 503. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const input = loginSchema.safeParse(Object.fromEntries(form))
  if (!input.success) return refuseForm('/login', form, problemsOf(input.error))
  const { username, password, remember } = input.data

  return orAskToWait('/login', form, async () => {
    const counts = await loginCounts(username, request.headers)
    const tried = await attempt(counts, () => authenticate(username, password))
    if (!tried.ok) return askToWait('/login', form, tried)
    if (!tried.result) return refuseForm('/login', form, ['credentials-wrong'])
    await rememberDevice(username)
    return signIn('/login', form, tried.result, remember)
  })
}

/** A browser that has been in this account keeps a count of its own: no stranger's guesses lock its owner out. */
async function loginCounts(username: string, headers: Headers): Promise<Count[]> {
  const account = username.toLowerCase()
  const device = await knownDevice(username)
  if (device) return [{ limit: 'login-device', of: `${account} ${device}` }]
  const address = addressKey(headers)
  return [
    { limit: 'login-account', of: `${account} ${address}` },
    { limit: 'login-address', of: address },
  ]
}
