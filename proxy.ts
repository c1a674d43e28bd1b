import { nextProxyCookies } from 'iron-session'
import { NextResponse, type NextRequest } from 'next/server'
import { countInProxy } from '@/app/lessons/staying-signed-in/count-in-proxy'
import { keepAlive } from '@/lib/auth/keep-alive'
import { readSession } from '@/lib/auth/session'
import { guardClassroom } from '@/lib/classroom/guard-classroom'
import { requireDatabase } from '@/lib/database-ready'
import { getEnv } from '@/lib/env'
import { noncePolicy } from '@/lib/nonce-policy'
import { sessionCookieName } from '@/lib/secure-origin'

/** Dynamic pages only: a static one costs nothing here, and the server sends it with hashes instead of a nonce. */
export const config = {
  matcher: [
    '/protected/:path*',
    '/account/:path*',
    '/cookies',
    '/cross-site/run',
    '/wire',
    '/progress',
    '/privacy',
    '/classroom/:path*',
    '/login',
    '/signup',
    // A lesson's own pages; its endpoints pass by.
    '/lessons/:slug/:page([\\w-]+-page)',
  ],
}

/**
 * Next's middleware. It turns signed-out visitors away from `/protected` and `/account`, because only here can the
 * status still be chosen (503 too, when the database does not answer: `scripts/serve/outage.ts`), keeps the session of
 * whoever opens a page, and gives each page a fresh nonce. It is the first guard, never the only one: the page asks
 * again before it shows anything.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const session = await readSession(request.cookies.get(sessionCookieName())?.value)
  if (!session && /^\/(?:protected|account)(?:\/|$)/.test(request.nextUrl.pathname)) return turnAway(request)
  const refusal = await guardClassroom(request)
  if (refusal) return refusal
  // What is the same for every visitor needs no database; and forms wait with what was typed until it is back.
  if (!session && !/^\/(?:login|signup|privacy)$/.test(request.nextUrl.pathname)) await requireDatabase()
  const policy = noncePolicy(request.nextUrl.pathname)
  const headers = new Headers(request.headers)
  // Next reads the nonce from the request's policy and puts it on every script that it writes.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers }, headers: { 'content-security-policy': policy } })
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
