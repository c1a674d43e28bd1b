import { findLesson } from '@/lib/course/lessons'
import { markRead } from '@/lib/course/progress'
import { accept, ownerOfForm, readForm, refuse } from '../form-responses'

/** Keeps that a lesson was read: `lesson=SLUG`. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const lesson = findLesson(form.get('lesson'))
  if (!lesson) return refuse(request, 400, 'The form names no lesson of this course.')
  const { owner, headers } = await ownerOfForm(request)
  await markRead(owner, lesson.slug)
  return accept(request, `/progress#${lesson.slug}`, { ok: true }, headers)
}
