import { recallOf } from '@/app/lessons/recall-of'
import { findLesson } from '@/lib/course/lessons'
import { keepAnswer } from '@/lib/course/progress'
import { accept, ownerOfForm, readForm, refuse } from '../form-responses'

/** Keeps the answer to a question of recall: `lesson=SLUG&question=ID&option=INDEX`. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const lesson = findLesson(form.get('lesson'))
  if (!lesson) return refuse(request, 400, 'The form names no lesson of this course.')
  const question = (await recallOf(lesson.slug)).find(({ id }) => id === form.get('question'))
  if (!question) return refuse(request, 400, `“${lesson.title}” has no such question.`)
  const option = question.options.findIndex((_, index) => String(index) === form.get('option'))
  if (option === -1) return refuse(request, 400, 'Choose one of the options, then answer.')
  const { owner, headers } = await ownerOfForm(request)
  await keepAnswer(owner, lesson.slug, question.id, option)
  return accept(request, `/progress#${lesson.slug}`, { ok: true }, headers)
}
