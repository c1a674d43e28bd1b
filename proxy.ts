import { nextProxyCookies } from 'iron-session'
import { NextResponse, type NextRequest } from 'next/server'
import { countInProxy } from '@/app/lessons/staying-signed-in/count-in-proxy'
import { keepAlive } from '@/lib/auth/keep-alive'
import { readSession } from '@/lib/auth/session'
import { guardClassroom } from '@/lib/classroom/guard-classroom'
import { requireDatabase } from '@/lib/database-ready'
import { getEnv } from '@/lib/env'
import { sessionCookieName } from '@/lib/secure-origin'

/**
 * Where it runs: it costs more than a handler does, so what has nothing to ask of it passes by. A page that shows every
 * visitor the same, or what the request itself says, asks for nothing without a session.
 */
export const config = {
  matcher: [
    '/protected/:path*',
    '/account/:path*',
    '/cross-site/run',
    '/wire',
    '/progress',
    '/classroom/:path*',
    // A lesson's own pages; its endpoints pass by.
    '/lessons/:slug/:page([\\w-]+-page)',
    { source: '/(cookies|login|signup|privacy)', has: [{ type: 'cookie', key: 'session' }] },
    { source: '/(cookies|login|signup|privacy)', has: [{ type: 'cookie', key: '__Host-session' }] },
  ],
}

/** What needs no database of a visitor without a session; and forms wait with what was typed until it is back. */
const withoutDatabase = /^\/(?:cookies|login|signup|privacy)$/

/**
 * Next's middleware. It turns signed-out visitors away from `/protected` and `/account`, because only here can the
 * status still be chosen (503 too, when the database does not answer: `scripts/serve/outage.ts`), and keeps the session
 * of whoever opens a page. It is the first guard, never the only one: the page asks again before it shows anything.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const session = await readSession(request.cookies.get(sessionCookieName())?.value)
  if (!session && /^\/(?:protected|account)(?:\/|$)/.test(request.nextUrl.pathname)) return turnAway(request)
  const refusal = await guardClassroom(request)
  if (refusal) return refusal
  if (!session && !withoutDatabase.test(request.nextUrl.pathname)) await requireDatabase()
  const response = NextResponse.next()
  countInProxy(request, response)
  const isDocument = request.method === 'GET' && request.headers.get('sec-fetch-dest') === 'document'
  if (session && isDocument) await keepAlive(session, nextProxyCookies(request, response))
  return response
}

/** A browser that opens a page is led to the login; whatever else asks (curl, a script) gets a plain 401. */
function turnAway({ headers, nextUrl }: NextRequest): Response {
  const destination = headers.get('sec-fetch-dest')
  const wantsPage = destination ? destination === 'document' : headers.get('accept')?.includes('text/html')
  if (!wantsPage) {
    const body = { error: 'Not signed in: this needs a session cookie, which /login gives you.' }
    return Response.json(body, { status: 401, headers: { 'cache-control': 'no-store' } })
  }
  // A slash may stand in a query as it is: the address stays one that people can read.
  const next = encodeURIComponent(nextUrl.pathname + nextUrl.search).replaceAll('%2F', '/')
  const login = new URL(`/login?next=${next}`, getEnv().APP_ORIGIN)
  return NextResponse.redirect(login, { status: 303, headers: { 'cache-control': 'no-store' } })
}
