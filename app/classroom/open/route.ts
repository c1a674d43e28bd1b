import { findGroupByKey } from '@/lib/classroom/groups'
import { keepTeacherKey } from '@/lib/classroom/teacher'
import { seeOther } from '@/lib/see-other'
import { refuse } from '../refuse'

/**
 * The teacher's link, `?key=SECRET`. It changes the secret for a cookie and leads to an address without it, so that it
 * stands neither in the address bar of a window on a projector nor in a Referer.
 *
 * In the query, because the wire keeps no parameter that it does not know, where it keeps every path. A fragment would
 * stay out of a reverse proxy's log as well, but only a script could read it, and this works without one.
 *
 * Chat programs and mail scanners open links too: on the server this changes nothing. A picture on another site that
 * names somebody else's link changes nothing either: that is no navigation.
 */
export async function GET(request: Request): Promise<Response> {
  const key = new URL(request.url).searchParams.get('key') ?? ''
  const mode = request.headers.get('sec-fetch-mode')
  const isNavigation = mode === null || mode === 'navigate'
  if (!isNavigation || !(await findGroupByKey(key)))
    return refuse(404, 'This link opens no group. It may be incomplete, or the group is over.')
  await keepTeacherKey(key)
  return seeOther('/classroom/group', new Headers({ 'cache-control': 'no-store' }))
}
