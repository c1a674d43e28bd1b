import { refuseCrossOrigin } from '@/lib/auth/refuse-cross-origin'
import { cookieNameSchema, cookieScopeSchema, deletionLineOf, ownCookieReason } from '@/lib/wire/cookie-input'
import { readCookie } from '@/lib/wire/request-cookies'
import { badRequest } from '../answers'

type Context = RouteContext<'/api/cookies/[name]'>

/** One cookie's value, or `?default=`; null without either. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { name } = await params
  const refusal = refuseOwn(name)
  if (refusal) return refusal
  const fallback = new URL(request.url).searchParams.get('default')
  const value = readCookie(request.headers, name) ?? fallback
  return Response.json({ name, value }, { headers: { 'cache-control': 'private, no-store' } })
}

/** Deletes the cookie of exactly this name, `?path=` (else `/`), `?domain=`; `?secure` and `?partitioned` as it has them. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const refusal = refuseCrossOrigin(request) ?? refuseOwn((await params).name)
  if (refusal) return refusal
  const name = cookieNameSchema.safeParse((await params).name)
  if (!name.success) return badRequest(name.error)
  const { secure, partitioned, ...query } = Object.fromEntries(new URL(request.url).searchParams)
  const scope = cookieScopeSchema.safeParse({
    ...query,
    ...(secure !== undefined && { secure: parseFlag(secure) }),
    ...(partitioned !== undefined && { partitioned: parseFlag(partitioned) }),
  })
  if (!scope.success) return badRequest(scope.error)
  const setCookie = deletionLineOf(name.data, scope.data)
  return Response.json({ setCookie }, { headers: { 'set-cookie': setCookie } })
}

function refuseOwn(name: string): Response | null {
  const reason = ownCookieReason(name)
  return reason ? Response.json({ error: reason }, { status: 403 }) : null
}

/** `?secure`, `?secure=true` and `?secure=1` mean yes; a word that means nothing is left for the schema to refuse. */
function parseFlag(text: string): boolean | string {
  if (['', 'true', '1'].includes(text)) return true
  return ['false', '0'].includes(text) ? false : text
}
