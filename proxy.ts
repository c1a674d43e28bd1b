import { createHash, randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { readSession } from '@/lib/auth/session'
import { getEnv } from '@/lib/env'
import { sessionCookieName } from '@/lib/secure-origin'
import { contentSecurityPolicy } from '@/lib/security-headers'
import { themeScript } from '@/lib/theme'

/** Dynamic pages only: a static one costs nothing here, and the server sends it with hashes instead of a nonce. */
export const config = {
  matcher: [
    '/protected/:path*',
    '/cookies',
    '/cross-site/run',
    '/wire',
    '/progress',
    '/login',
    '/signup',
    // A lesson's own pages; its endpoints pass by.
    '/lessons/:slug/:page([\\w-]+-page)',
  ],
}

/**
 * Next's middleware. It turns signed-out visitors away from `/protected`, because only here can the status still
 * be chosen, and gives each dynamic page a fresh nonce. It is the first guard, never the only one: the page
 * asks again before it shows anything.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  if (/^\/protected(?:\/|$)/.test(request.nextUrl.pathname)) {
    const session = await readSession(request.cookies.get(sessionCookieName())?.value)
    if (!session) return turnAway(request)
  }
  return withNonce(request)
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

// Next reads the nonce from the request's policy and puts it on every script that it writes.
function withNonce(request: NextRequest): Response {
  const nonce = randomBytes(16).toString('base64')
  const isDev = process.env.NODE_ENV === 'development'
  // One picture tells whether this browser finds the subdomains.
  const images = request.nextUrl.pathname === '/cross-site/run' ? (getEnv().LAB_SUBDOMAINS ?? []) : []
  const policy = contentSecurityPolicy({ scripts: [`'nonce-${nonce}'`, themeScriptHash], images, isDev })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  return NextResponse.next({ request: { headers }, headers: { 'content-security-policy': policy } })
}

const themeScriptHash = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`
