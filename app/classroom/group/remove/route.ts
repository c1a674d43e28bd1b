import { removeMember } from '@/lib/classroom/members'
import { withGroup } from '../../with-group'

/** Takes one learner out of the group: `learner=ID`. */
export function POST(request: Request): Promise<Response> {
  return withGroup(request, async (group, form) => {
    const learner = form.get('learner')
    if (typeof learner !== 'string') return '/classroom/group'
    await removeMember(group, learner)
    return '/classroom/group?done=removed'
  })
}
