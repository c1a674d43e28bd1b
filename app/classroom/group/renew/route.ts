import { renewGroup } from '@/lib/classroom/groups'
import { keepTeacherKey } from '@/lib/classroom/teacher'
import { withGroup } from '../../with-group'

/** Gives the group a new code and a new link, for an old one that has got into other hands. */
export function POST(request: Request): Promise<Response> {
  return withGroup(request, async (group) => {
    const { key } = await renewGroup(group)
    await keepTeacherKey(key)
    return '/classroom/group?done=renewed'
  })
}
