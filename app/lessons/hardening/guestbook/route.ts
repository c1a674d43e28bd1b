import { refuseCrossOrigin } from '@/lib/auth/refuse-cross-origin'
import { getEnv } from '@/lib/env'
import { parseCookieHeader } from '@/lib/http/cookie-header'
import { markup, plainDocument, type Markup } from '@/lib/plain-document'
import { giveToken } from '@/lib/wire/experiment-token'
import { labHashOf } from '@/lib/wire/lab-id'
import { thief } from './thief'

/**
 * A page of this site with a script that nobody of this site has written. It is a document of its own because the
 * policy of the lesson’s page lets a script send to this site only; here it is opened for the other site.
 */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseCrossOrigin(request)
  if (refusal) return refusal
  const { OTHER_SITE_ORIGIN: other } = getEnv()
  if (!other) return guestbook(markup`<p>This server has no second site to which the script could send.</p>`)
  const labHash = labHashOf(request.headers)
  if (!labHash) return guestbook(markup`<p>There is nothing to steal yet: set the four cookies first.</p>`)
  const { token, inboxKey } = await giveToken(labHash, 'inbox')
  const came = parseCookieHeader(request.headers.get('cookie') ?? '')
    .filter(({ name }) => name.startsWith('hard_'))
    .map(({ name, value }) => `${name}=${value}`)
  return guestbook(
    markup`
<h2>What the script read</h2>
<pre id="loot" role="status" data-inbox="${other}/collect?token=${token}">Your browser runs no script.</pre>
<p><a href="${other}/inbox?key=${inboxKey}" target="_blank">Open the inbox of the other site</a></p>
<h2>What the browser sent to the server with the request for this page</h2>
<pre>${came.join('; ') || 'none of the four'}</pre>`,
    { allow: { 'connect-src': `'self' ${other}` }, script: thief },
  )
}

function guestbook(rest: Markup, options: { allow?: Record<string, string>; script?: string } = {}) {
  const body = markup`<main>
<h1>The guestbook</h1>
<p>Bo: What lovely tea.</p>
<p>Mallory: Hello, all.</p>
<p>Mallory’s entry has brought a script along, and this guestbook has put it into its page: that is called
<em>cross-site scripting</em>, XSS. It runs in the browser of everybody who opens the page.</p>
${rest}
<p><a href="/lessons/hardening">Back to the lesson</a></p>
</main>`
  return plainDocument({ title: 'The guestbook', body, ...options })
}
