import { getCurrentUser } from '@/lib/auth/current-user'
import { readForm as readFormOfSite } from '@/lib/auth/read-form'
import { ownerOf } from '@/lib/course/progress'
import { markup, plainDocument } from '@/lib/plain-document'
import { seeOther } from '@/lib/see-other'
import { wantsJson } from '@/lib/wants-json'
import { openLab } from '@/lib/wire/lab-id'

/** The form that a learner has sent, or the response that refuses it. */
export async function readForm(request: Request, maxBytes?: number): Promise<FormData | Response> {
  const form = await readFormOfSite(request, maxBytes)
  if (!(form instanceof Response) || form.status === 403) return form
  return refuse(request, form.status, await form.text())
}

/** Whose progress a form changes, with the headers that give a browser its lab id or keep it for another 30 days. */
export async function ownerOfForm(request: Request) {
  const headers = new Headers({ 'cache-control': 'no-store' })
  const known = ownerOf(request.headers, await getCurrentUser())
  if (known?.startsWith('user:')) return { owner: known, headers }
  const { labHash, cookieLine } = openLab(request.headers)
  headers.append('set-cookie', cookieLine)
  return { owner: known ?? (`lab:${labHash}` as const), headers }
}

/** What a form was good for: JSON to a script, to a person the page that shows it. */
export function accept(request: Request, path: string, body: object, headers: Headers): Response {
  return wantsJson(request) ? Response.json(body, { headers }) : seeOther(path, headers)
}

/** Why a form was good for nothing: JSON to a script, to a person a page with a way back. */
export function refuse(request: Request, status: number, message: string): Response {
  if (wantsJson(request)) return Response.json({ error: message }, { status })
  const body = markup`<main>
<h1>Nothing was changed</h1>
<p>${message}</p>
<p><a href="/progress">Back to your progress</a></p>
</main>`
  return plainDocument({ title: 'Nothing was changed · Cookie Lab', status, body })
}
