import { createHash } from 'node:crypto'
import { courseKey } from '@/app/classroom/course-key'
import { readOverview } from '@/lib/classroom/read-overview'
import { getTeachersGroup } from '@/lib/classroom/teacher'

/** The teacher's page, kept up to date: 304 while nothing has changed, 404 when no group is open any more. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' }
  const open = await getTeachersGroup()
  if (!open) return Response.json({ error: 'No group is open in this browser.' }, { status: 404, headers })
  const body = JSON.stringify({ learners: await readOverview(open.group, await courseKey()) })
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: { ...headers, etag } })
  return new Response(body, { headers: { ...headers, etag, 'content-type': 'application/json' } })
}
