import { emptyGroup } from '@/lib/classroom/members'
import { withGroup } from '../../with-group'

/** Empties the group for the next class. What the learners have done stays theirs. */
export function POST(request: Request): Promise<Response> {
  return withGroup(request, async (group) => {
    await emptyGroup(group)
    return '/classroom/group?done=reset'
  })
}
