import { refuseCrossOrigin } from '@/lib/auth/refuse-cross-origin'
import { getEnv } from '@/lib/env'
import { readBoundedJson } from '@/lib/read-body'
import { fullJarReason } from '@/lib/wire/cookie-budget'
import { cookieInputSchema, lineOf, ownCookieReason } from '@/lib/wire/cookie-input'
import { listCookies } from '@/lib/wire/request-cookies'
import { badRequest } from './answers'

/** What this request carried, in the order received. The app's own cookies are named, their values are not told. */
export function GET(request: Request): Response {
  const cookies = listCookies(request.headers).map(({ name, value, raw }) => ({ name, value, raw }))
  return Response.json(cookies, { headers: { 'cache-control': 'private, no-store' } })
}

/** Sets one cookie and answers the line that does it. */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseCrossOrigin(request)
  if (refusal) return refusal
  const input = cookieInputSchema.safeParse(await readBoundedJson(request))
  if (!input.success) return badRequest(input.error)
  const ownReason = ownCookieReason(input.data.name)
  if (ownReason) return Response.json({ error: ownReason }, { status: 403 })
  const setCookie = lineOf(input.data)
  const full = fullJarReason(request.headers.get('cookie') ?? '', [setCookie], getEnv().APP_ORIGIN)
  if (full) return Response.json({ error: full }, { status: 431 })
  return Response.json({ setCookie }, { status: 201, headers: { 'set-cookie': setCookie } })
}
