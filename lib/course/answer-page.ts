import 'server-only'
import { refuseForeignSite } from '../auth/refuse-foreign-site.ts'
import { markup, plainDocument } from '../plain-document.ts'
import { readBoundedForm } from '../read-body.ts'
import { findLesson } from './lessons.ts'

const MAX_PREDICTION = 300

/**
 * The answer of a lesson's endpoint as a page: what was predicted, what came, and the ways back. Another site
 * does not say what was predicted: it could put any sentence there.
 */
export async function answerPage(request: Request, response: Response): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const lesson = findLesson(pathname.split('/')[2])
  const isOwn = refuseForeignSite(request) === null
  const prediction = isOwn && ((await formField(request, 'prediction')) ?? searchParams.get('prediction'))
  const predicted = prediction
    ? markup`<p>You predicted: <strong>${prediction.slice(0, MAX_PREDICTION)}</strong></p>`
    : ''
  const body = markup`<main>
<h1>The server answered ${response.status}</h1>
${predicted}
<pre>${await response.text()}</pre>
<p><a href="/wire">See what crossed</a></p>
<p><a href="/lessons/${lesson?.slug ?? ''}">Back to “${lesson?.title ?? 'the course'}”</a></p>
</main>`
  const page = plainDocument({ title: `The answer of ${pathname}`, status: response.status, body })
  for (const line of response.headers.getSetCookie()) page.headers.append('set-cookie', line)
  for (const name of ['allow', 'refresh']) {
    const value = response.headers.get(name)
    if (value) page.headers.set(name, value)
  }
  return page
}

async function formField(request: Request, name: string): Promise<string | null> {
  if (request.method !== 'POST' || request.bodyUsed) return null
  const form = await readBoundedForm(request)
  const value = form instanceof Response ? null : form.get(name)
  return typeof value === 'string' ? value : null
}
