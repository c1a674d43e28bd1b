import { gapFieldPrefix, readExerciseForm } from '@/lib/course/exercise-form'
import { wantsJson } from '@/lib/wants-json'
import { forgetFills, saveFills } from '@/lib/course/gap-fills'
import { markup, plainDocument } from '@/lib/plain-document'
import { seeOther } from '@/lib/see-other'
import { openLab } from '@/lib/wire/lab-id'

/** Keeps what a learner has typed into the gaps of an exercise, or takes it out again. */
export async function POST(request: Request): Promise<Response> {
  const form = await readExerciseForm(request)
  if (form instanceof Response) return form
  const { lesson, fields } = form

  const { labHash, cookieLine } = openLab(request.headers)
  const headers = new Headers({ 'cache-control': 'no-store' })
  headers.append('set-cookie', cookieLine)
  const saved = await (fields.reset === undefined
    ? saveFills(labHash, lesson, textsOf(fields))
    : forgetFills(labHash, lesson))
  if (wantsJson(request)) return Response.json(saved, { status: saved.ok ? 200 : 422, headers })
  return saved.ok ? seeOther(`/progress#${lesson.slug}`, headers) : problemPage(saved.problems)
}

function textsOf(fields: Record<string, string>): Record<string, string> {
  const texts = Object.entries(fields)
    .filter(([name]) => name.startsWith(gapFieldPrefix))
    .map(([name, text]) => [name.slice(gapFieldPrefix.length), text] as const)
  return Object.fromEntries(texts)
}

/** A page of its own, so that the browser's Back finds the form as it was typed. */
function problemPage(problems: Record<string, string>): Response {
  const items = Object.entries(problems).map(
    ([gap, problem]) => markup`<li><strong>${gap}</strong>: ${problem}</li>`,
  )
  const body = markup`<main>
<h1>Not saved</h1>
<ul>${items}</ul>
<p>Go back with your browser: what you typed is still there.</p>
</main>`
  return plainDocument({ title: 'Not saved', status: 422, body })
}
