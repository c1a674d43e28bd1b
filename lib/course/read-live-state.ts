import 'server-only'
import type { CurrentUser } from '../auth/current-user.ts'
import { readLabId } from '../wire/lab-id.ts'
import type { LiveState } from '../wire/live-state.ts'
import { listCookies, showCookieHeader } from '../wire/request-cookies.ts'
import { getOutcome } from '../wire/sent-lines.ts'
import { readCourse } from './read-course.ts'

/**
 * The state of a static page's live parts, for one request.
 * @param target of the request: `?sent=ID` asks for the outcome of a line, `?lesson=SLUG` for the course
 * @param user who is signed in
 */
export async function readLiveState(
  headers: Pick<Headers, 'get'>,
  target: string,
  user: CurrentUser | null = null,
): Promise<LiveState> {
  const { pathname, searchParams } = new URL(target, 'http://localhost')
  const sent = searchParams.get('sent')
  const lesson = searchParams.get('lesson')
  return {
    user,
    cookieHeader: showCookieHeader(headers),
    cookies: listCookies(headers),
    hasLabCookie: readLabId(headers) !== null,
    outcome: sent ? await getOutcome(headers, sent, pathname) : null,
    course: lesson === null ? null : await readCourse(headers, lesson, user),
  }
}
