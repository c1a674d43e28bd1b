import { getEnv } from '@/lib/env'
import { markup, plainDocument } from '@/lib/plain-document'
import { domainCookieNames, parentOf } from '@/lib/wire/domain-experiment'
import { showCookieHeader } from '@/lib/wire/request-cookies'
import { whichSubdomain } from './which-subdomain'

/** The page of a subdomain: the Cookie header it received, and a form that sets a cookie for it alone or for its domain. */
export async function GET(request: Request): Promise<Response> {
  const site = await whichSubdomain(request)
  if (site instanceof Response) return site
  const { hostname } = new URL(site.own)
  const domain = parentOf(hostname)
  const header = showCookieHeader(request.headers)
  const names = domainCookieNames.map((name) => markup`<option>${name}</option>`)
  const others = site.all
    .filter((origin) => origin !== site.own)
    .map((origin) => markup`<li><a href="${origin}/">${new URL(origin).hostname}</a></li>`)
  const body = markup`<p class="banner" role="note">Training site: it belongs to Cookie Lab.</p>
<main>
<h1>${hostname}</h1>
<h2>What your browser sent to this host</h2>
<pre>${header === null ? 'no Cookie header at all' : `Cookie: ${header}`}</pre>
<h2>Set or delete a cookie from here</h2>
<form action="/set" method="post">
<p><label>Name <select name="name">${names}</select></label></p>
<fieldset><legend>For whom</legend>
<label><input type="radio" name="scope" value="host" checked> this host alone (no <code>Domain</code>)</label>
<label><input type="radio" name="scope" value="domain"> every host under ${domain} (<code>Domain=${domain}</code>)</label>
</fieldset>
<p><button name="action" value="set">Set it</button> <button name="action" value="delete">Delete it</button></p>
</form>
<p>Then look at what its neighbour receives:</p>
<ul>${others}</ul>
<p><a href="${getEnv().APP_ORIGIN}/cross-site">Back to Cookie Lab</a>, or to
<a href="${getEnv().APP_ORIGIN}/lessons/path-and-domain#observe">the lesson about Path and Domain</a></p>
</main>`
  return plainDocument({ title: hostname, body, allow: { 'form-action': "'self'" } })
}
