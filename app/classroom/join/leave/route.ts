import { getCurrentUser } from '@/lib/auth/current-user'
import { readForm } from '@/lib/auth/read-form'
import { leaveGroup } from '@/lib/classroom/members'
import { openProgress } from '@/lib/course/progress'
import { seeOther } from '@/lib/see-other'

/** Leaves the group. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const owner = await openProgress(request.headers, await getCurrentUser())
  if (owner) await leaveGroup(owner)
  return seeOther('/classroom/join?done=left')
}
