import { dropTeacherKey } from '@/lib/classroom/teacher'
import { withGroup } from '../../with-group'

/** Closes the group in this browser, which may be the school's: the link opens it again. */
export function POST(request: Request): Promise<Response> {
  return withGroup(request, async () => {
    await dropTeacherKey()
    return '/classroom?done=closed'
  })
}
