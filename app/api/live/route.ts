import { cookies } from 'next/headers'
import { getCurrentSession } from '@/lib/auth/current-user'
import { keepAlive } from '@/lib/auth/keep-alive'
import { readCourse } from '@/lib/course/read-course'
import { readLabId } from '@/lib/wire/lab-id'
import type { LiveState } from '@/lib/wire/live-state'
import { listCookies, showCookieHeader } from '@/lib/wire/request-cookies'
import { getOutcome } from '@/lib/wire/sent-lines'

/**
 * The state of a static page's live parts, in one small request; `?sent=ID` asks for the outcome of a line,
 * `?lesson=SLUG` for the course.
 */
export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const sent = searchParams.get('sent')
  const lesson = searchParams.get('lesson')
  const session = await getCurrentSession()
  if (session) await keepAlive(session, await cookies())
  const state: LiveState = {
    user: session?.user ?? null,
    cookieHeader: showCookieHeader(request.headers),
    cookies: listCookies(request.headers),
    hasLabCookie: readLabId(request.headers) !== null,
    outcome: sent ? await getOutcome(request.headers, sent, pathname) : null,
    course: lesson === null ? null : await readCourse(request, lesson),
  }
  return Response.json(state, { headers: { 'cache-control': 'private, no-store' } })
}
