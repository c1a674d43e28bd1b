import 'server-only'
import { cookies } from 'next/headers'
import { readLabSession } from '@/lib/course/lab-sessions'
import { markup, plainDocument } from '@/lib/plain-document'
import { hashLabId, readLabId } from '@/lib/wire/lab-id'

/**
 * A page for those who are signed in, with a button that logs out.
 * @param cacheControl what a browser may do with its copy
 */
export async function memberDocument(request: Request, cacheControl: string): Promise<Response> {
  const cookieStore = await cookies()
  const labId = readLabId(request.headers)
  const id = cookieStore.get('logout_sid')?.value
  const session = labId ? await readLabSession(hashLabId(labId), id) : null
  const page = plainDocument({
    title: 'A page for members',
    status: session ? 200 : 401,
    allow: { 'form-action': "'self'" },
    body: session ? pageOf(session.username ?? '', cacheControl) : nobody,
  })
  page.headers.set('cache-control', cacheControl)
  return page
}

function pageOf(username: string, cacheControl: string) {
  return markup`<main>
<h1>${username}’s letters</h1>
<p>Only ${username} may read this. The server sent this page with:</p>
<pre>Cache-Control: ${cacheControl}</pre>
<form action="/lessons/logout/fixed" method="post"><button>Log out</button></form>
<p>Log out, then go back with your browser’s Back button.</p>
</main>`
}

const nobody = markup`<main>
<h1>You are signed out</h1>
<p>The server was asked, and it shows the letters to nobody who is signed out.</p>
<p><a href="/lessons/logout#break">Back to the lesson</a></p>
</main>`
