import { addressKey } from '@/lib/auth/address-key'
import { attempt } from '@/lib/auth/attempt'
import { formatWait } from '@/lib/auth/format-wait'
import { readForm } from '@/lib/auth/read-form'
import { isClassroom, makeGroup } from '@/lib/classroom/groups'
import { keepTeacherKey } from '@/lib/classroom/teacher'
import { seeOther } from '@/lib/see-other'
import { refuse, refuseStranger } from '../refuse'

/** Makes a group, opens it in this browser and shows its link. */
export async function POST(request: Request): Promise<Response> {
  if (!isClassroom()) return refuseStranger()
  const form = await readForm(request)
  if (form instanceof Response) return form
  const counts = [{ limit: 'group-address', of: addressKey(request.headers) } as const]
  const made = await attempt(counts, makeGroup, { isSuccessCounted: true })
  if (!made.ok) {
    const reason = `Too many groups were made from here. Try again in ${formatWait(made.seconds)}.`
    return refuse(429, reason, { 'retry-after': String(made.seconds) })
  }
  await keepTeacherKey(made.result.key)
  return seeOther('/classroom/link')
}
