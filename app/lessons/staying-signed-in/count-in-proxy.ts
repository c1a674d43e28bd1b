import type { NextRequest, NextResponse } from 'next/server'

const path = '/lessons/staying-signed-in'

// #region count
/** Counts the visits to this lesson's own pages in a cookie, which `proxy.ts` sets in one of two ways. */
export function countInProxy(request: NextRequest, response: NextResponse): void {
  const count = String((Number(request.cookies.get('stay_count')?.value) || 0) + 1)
  if (request.nextUrl.pathname === `${path}/line-page`)
    response.headers.append('set-cookie', `stay_count=${count}; Path=${path}; HttpOnly`)
  if (request.nextUrl.pathname === `${path}/cookies-page`)
    response.cookies.set('stay_count', count, { path, httpOnly: true })
}
// #endregion
