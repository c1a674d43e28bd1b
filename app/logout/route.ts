import { appDocument } from '@/lib/app-document'
import { getCurrentUser } from '@/lib/auth/current-user'
import { refuseCrossOrigin } from '@/lib/auth/refuse-cross-origin'
import { destroySession } from '@/lib/auth/session'
import { leaveCourse } from '@/lib/course/leave'
import { markup } from '@/lib/plain-document'
import { seeOther } from '@/lib/see-other'

/** Ends the session. The button in the header is a server action that does the same. */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseCrossOrigin(request)
  if (refusal) return refusal
  await leaveCourse(request.headers, await getCurrentUser())
  await destroySession()
  return seeOther('/')
}

/** The Flask tutorials log out by a link. A page's HTML with a 405 can only come from a handler. */
export function GET(): Response {
  return appDocument({ title: 'A link cannot log you out', body, status: 405, headers: { allow: 'POST' } })
}

const body = markup`<h1>405: a link cannot log you out here</h1>
      <p>
        You are as signed in, or out, as you were. In the Flask tutorial <code>/logout</code> is a link, a GET request.
        Browsers fetch links before anybody clicks them, so such a link logs people out by being seen, and a link
        on any other site does it when it is followed.
      </p>
      <p>Logging out changes something, so it is a POST:</p>
      <form action="/logout" method="post"><button>Log out</button></form>
      <p><a href="/">Back to Cookie Lab</a></p>`
