import { readForm } from '@/lib/auth/read-form'
import type { Group } from '@/lib/classroom/groups'
import { getTeachersGroup } from '@/lib/classroom/teacher'
import { seeOther } from '@/lib/see-other'
import { refuseStranger } from './refuse'

/**
 * Takes a form of the teacher's page.
 * @param change what it does to the group that is open in this browser, and to no other
 * @returns where it leads, 303, or the response that refuses it: 403, 404, 413, 415
 */
export async function withGroup(
  request: Request,
  change: (group: Group, form: FormData) => Promise<string>,
): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const open = await getTeachersGroup()
  return open ? seeOther(await change(open.group, form)) : refuseStranger()
}
