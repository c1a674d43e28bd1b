import { appDocument } from '@/lib/app-document'
import { readForm } from '@/lib/auth/read-form'
import { findGroupByKey, isClassroom, type Group } from '@/lib/classroom/groups'
import { getTeachersGroup, keepTeacherKey } from '@/lib/classroom/teacher'
import { markup } from '@/lib/plain-document'
import { seeOther } from '@/lib/see-other'
import { refuse, refuseStranger } from '../refuse'

/**
 * The teacher's link, `?key=SECRET`. It changes the secret for a cookie and leads to an address without it, so that it
 * stands neither in the address bar of a window on a projector nor in a Referer.
 *
 * In the query, because the wire keeps no parameter that it does not know, where it keeps every path. A fragment would
 * stay out of a reverse proxy's log as well, but only a script could read it, and this works without one.
 *
 * Chat programs and mail scanners open links too: on the server this changes nothing. Nor does another site change
 * what is open in this browser: a picture that names its own link is no navigation, and a navigation is asked about.
 */
export async function GET(request: Request): Promise<Response> {
  const key = new URL(request.url).searchParams.get('key') ?? ''
  const mode = request.headers.get('sec-fetch-mode')
  const isNavigation = mode === null || mode === 'navigate'
  const group = isNavigation ? await findGroupByKey(key) : null
  if (!group) return refuseLink()
  const open = await getTeachersGroup()
  return open && open.group.id !== group.id ? askFirst(open.group, group, key) : openGroup(key)
}

/** The answer to the question of {@link GET}: `key=SECRET`. */
export async function POST(request: Request): Promise<Response> {
  if (!isClassroom()) return refuseStranger()
  const form = await readForm(request)
  if (form instanceof Response) return form
  const key = form.get('key')
  return typeof key === 'string' && (await findGroupByKey(key)) ? openGroup(key) : refuseLink()
}

async function openGroup(key: string): Promise<Response> {
  await keepTeacherKey(key)
  return seeOther('/classroom/group', new Headers({ 'cache-control': 'no-store' }))
}

/** The cookie may be all that leads to the group that is open. */
function askFirst(open: Group, other: Group, key: string): Response {
  const body = markup`<h1>Open another group?</h1>
      <p>The group <strong>${open.code}</strong> is open in this browser. The group <strong>${other.code}</strong> would
      take its place: keep <a href="/classroom/link">the link of ${open.code}</a> first.</p>
      <form action="/classroom/open" method="post">
        <input type="hidden" name="key" value="${key}" />
        <p><button>Open ${other.code}</button></p>
      </form>
      <p><a href="/classroom/group">Stay with ${open.code}</a></p>`
  return appDocument({ title: 'Open another group?', body, status: 200 })
}

function refuseLink(): Response {
  return refuse(
    404,
    'This link opens no group. It may be incomplete, or the group is over or has a new link.',
  )
}
