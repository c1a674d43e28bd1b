import { getCurrentUser } from '@/lib/auth/current-user'
import { forgetExercises } from '@/lib/course/leave'
import { openProgress, resetProgress } from '@/lib/course/progress'
import { accept, readForm } from '../form-responses'

/** Forgets the learner's progress, and the exercises, which would be judged passed again. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const owner = await openProgress(request.headers, await getCurrentUser())
  await forgetExercises(request.headers)
  if (owner) await resetProgress(owner)
  const headers = new Headers({ 'cache-control': 'no-store' })
  return accept(request, '/progress?reset=done#top', { ok: true }, headers)
}
