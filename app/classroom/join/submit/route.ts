import { ownerOfForm } from '@/app/progress/form-responses'
import { addressKey } from '@/lib/auth/address-key'
import { attempt } from '@/lib/auth/attempt'
import { askToWait, forgetRefusal, refuseForm } from '@/lib/auth/form-refusal'
import { readForm } from '@/lib/auth/read-form'
import { problemsOf } from '@/lib/auth/schemas'
import { findGroupByCode, isClassroom } from '@/lib/classroom/groups'
import { joinSchema } from '@/lib/classroom/join-schema'
import { joinGroup } from '@/lib/classroom/members'
import { forgetExercises } from '@/lib/course/leave'
import { resetProgress } from '@/lib/course/progress'
import { seeOther } from '@/lib/see-other'
import { refuseStranger } from '../../refuse'

/** Joins a group: `code=CODE&nickname=NAME`; with `fresh` the progress of whoever sat here before is forgotten. */
export async function POST(request: Request): Promise<Response> {
  if (!isClassroom()) return refuseStranger()
  const form = await readForm(request)
  if (form instanceof Response) return form
  const input = joinSchema.safeParse(Object.fromEntries(form))
  if (!input.success) return refuseForm('/classroom/join', form, problemsOf(input.error))

  const { code, nickname } = input.data
  const counts = [{ limit: 'code-address', of: addressKey(request.headers) } as const]
  const found = await attempt(counts, () => findGroupByCode(code))
  if (!found.ok) return askToWait('/classroom/join', form, found)
  if (!found.result) return refuseForm('/classroom/join', form, ['code-wrong'])

  const { owner, headers } = await ownerOfForm(request)
  const joined = await joinGroup(found.result, owner, nickname)
  if (!joined.ok) return refuseForm('/classroom/join', form, [joined.problem])
  if (form.has('fresh') && owner.startsWith('lab:')) {
    await forgetExercises(request.headers)
    await resetProgress(owner)
  }
  await forgetRefusal('/classroom/join')
  return seeOther('/classroom/join', headers)
}
