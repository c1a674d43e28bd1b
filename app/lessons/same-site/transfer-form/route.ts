import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { markup, plainDocument } from '@/lib/plain-document'
import { hashLabId, readLabId } from '@/lib/wire/lab-id'
import { csrfTokenOf } from '../csrf-token'

/** The bank's own page, with the form that has the token. */
export async function GET(request: Request): Promise<Response> {
  const cookieStore = await cookies()
  const labId = readLabId(request.headers)
  const id = cookieStore.get('bank_sid')?.value
  const session = labId && (await readLabSession(hashLabId(labId), id))
  const form = session ? formOf(csrfTokenOf(session.id)) : markup`<p>Nobody is signed in.</p>`
  const body = markup`<p class="banner" role="note">Training site: Crumb Bank is invented.</p>
<main><h1>Crumb Bank</h1>
${form}
<p><a href="/lessons/same-site#break">Back to the lesson</a></p></main>`
  const allow = { 'form-action': "'self'" }
  return plainDocument({ title: 'Crumb Bank', status: session ? 200 : 401, body, allow })
}

// #region form
const formOf = (token: string) => markup`<form action="/lessons/same-site/checked" method="post">
<input type="hidden" name="csrf" value="${token}">
<button>Pay the rent</button>
</form>`
// #endregion
