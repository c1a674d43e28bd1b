import 'server-only'
import { embedPurpose } from '@/lib/wire/embeds'
import { checkToken } from '@/lib/wire/experiment-token'
import { labHashOf } from '@/lib/wire/lab-id'

/**
 * Mounts a handler that a page of the other site shows within itself. It asks no same-origin rule, on purpose: it is
 * one of the named exceptions of lib/auth/same-origin.ts. A token says whose visit it is, and does nothing else.
 */
export function embedded(
  handler: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const token = new URL(request.url).searchParams.get('token')
    const checked = await checkToken(token, embedPurpose, labHashOf(request.headers))
    if (!checked.ok) return new Response(checked.message, { status: checked.status })
    const response = await handler(request)
    response.headers.set('cache-control', 'no-store')
    return response
  }
}
