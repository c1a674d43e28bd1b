import { eraseEverything } from '@/lib/auth/erase'
import { refuseCrossOrigin } from '@/lib/auth/refuse-cross-origin'
import { seeOther } from '@/lib/see-other'

/** "Erase everything and leave this computer". */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseCrossOrigin(request)
  if (refusal) return refusal
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const line of await eraseEverything(request.headers)) headers.append('set-cookie', line)
  return seeOther('/privacy#erased', headers)
}
