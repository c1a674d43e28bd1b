import { refuseCrossOrigin } from '@/lib/auth/refuse-cross-origin'
import { getEnv } from '@/lib/env'
import { seeOther } from '@/lib/see-other'
import { startExperiment } from '@/lib/wire/cross-site'

/** Gives the four cookies of the bank, all of them HttpOnly, and leads on to the page of the attack. */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseCrossOrigin(request)
  if (refusal) return refusal
  if (!getEnv().OTHER_SITE_ORIGIN) return seeOther('/cross-site/run')
  const path = '/lessons/hardening/bank'
  const { token, inboxKey, lines } = await startExperiment(request.headers, path, { httpOnly: true })
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const line of lines) headers.append('set-cookie', line)
  return seeOther(`/cross-site/run?token=${token}&key=${inboxKey}`, headers)
}
