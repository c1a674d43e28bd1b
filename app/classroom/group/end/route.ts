import { endGroup } from '@/lib/classroom/groups'
import { dropTeacherKey } from '@/lib/classroom/teacher'
import { withGroup } from '../../with-group'

/** Deletes the group and all of it. */
export function POST(request: Request): Promise<Response> {
  return withGroup(request, async (group) => {
    await endGroup(group)
    await dropTeacherKey()
    return '/classroom?done=ended'
  })
}
