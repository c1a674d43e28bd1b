import { getCurrentUser } from '@/lib/auth/current-user'
import { openProgress, resetProgress } from '@/lib/course/progress'
import { accept, readForm } from '../answers'

/** Forgets the learner's progress. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const owner = await openProgress(request.headers, await getCurrentUser())
  if (owner) await resetProgress(owner)
  const headers = new Headers({ 'cache-control': 'no-store' })
  return accept(request, '/progress?reset=done#top', { ok: true }, headers)
}
