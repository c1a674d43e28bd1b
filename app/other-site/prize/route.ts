import { markup, type Markup } from '@/lib/plain-document'
import { lessonPurpose } from '@/lib/wire/exercise-path'
import { checkToken } from '@/lib/wire/experiment-token'
import { clickOnArrival, otherPage } from '../page-of-other-site'

const bank = '/lessons/same-site'

type Way = 'link' | 'form' | 'fetch' | 'image' | 'iframe'

/** What the page attacks, and how. */
const targets: Record<
  string,
  { ways: Way[]; path: (way: Way) => string; then?: Partial<Record<Way, string>> }
> = {
  transfer: {
    ways: ['link', 'form', 'fetch', 'image', 'iframe'],
    path: (way) => `${bank}/transfer/${way}`,
  },
  broken: { ways: ['link', 'form'], path: () => `${bank}/broken` },
  fixed: { ways: ['link', 'form'], path: () => `${bank}/fixed` },
  checked: { ways: ['form'], path: () => `${bank}/checked` },
  widget: { ways: ['image'], path: () => `${bank}/widget` },
  exercise: {
    ways: ['link', 'form'],
    path: () => `${bank}/exercise/transfer`,
    then: { link: 'form', form: 'mail' },
  },
}

/** The attack page of the lesson on SameSite: it makes a browser ask the lesson's bank to pay. */
export function GET(request: Request): Promise<Response> {
  return otherPage(request, async (app, query) => {
    const token = query.get('token') ?? ''
    const to = query.get('to') ?? 'transfer'
    const target = Object.hasOwn(targets, to) ? targets[to] : undefined
    const checked = await checkToken(token, lessonPurpose('same-site'), null)
    if (!checked.ok || !target) {
      const message = checked.ok ? 'There is nothing to attack at this address.' : checked.message
      return {
        back: bank,
        title: 'No prize',
        status: checked.ok ? 404 : checked.status,
        body: markup`<p role="alert">${message}</p>`,
      }
    }
    const isAutomatic = query.has('auto')
    const at = (way: Way) => {
      const then = target.then?.[way]
      return `${app}${target.path(way)}?token=${token}${then ? `&then=${then}` : ''}`
    }
    // A link that loads the page once more, and then what it was to load.
    const loaded = (way: Way, words: string, content: Markup) => markup`
<p><a href="/prize?token=${token}&to=${to}&load=${way}">${words}</a></p>
${query.get('load') === way ? content : ''}`
    const parts: Record<Way, Markup> = {
      link: markup`<p><a id="link" href="${at('link')}" target="${isAutomatic ? '_self' : '_blank'}">Link: claim the prize</a></p>`,
      form: markup`<form action="${at('form')}" method="post" target="${isAutomatic ? '_self' : '_blank'}"><p><button id="form">Form: claim the prize</button></p></form>`,
      fetch: markup`<p><button id="fetch" type="button" data-target="${at('fetch')}">Fetch: claim the prize</button> <span id="fetched" role="status"></span></p>
<noscript><p>The fetch needs a script; the other ways need none.</p></noscript>`,
      image: loaded(
        'image',
        'Image: look at the prize',
        markup`<p><img src="${at('image')}" alt="The prize" width="120" height="40"></p>`,
      ),
      iframe: loaded(
        'iframe',
        'Frame: open the bank in here',
        markup`<iframe src="${at('iframe')}" title="Crumb Bank, in a frame"></iframe>`,
      ),
    }
    const probe = markup`<img src="${app}${bank}/probe?token=${token}" alt="" width="1" height="1">`
    const script = isAutomatic ? clickOnArrival : target.ways.includes('fetch') ? fetchOnClick : undefined
    return {
      back: bank,
      title: 'You have won 1,000,000 crumbs!',
      allow: {
        'img-src': `${app} data:`,
        'frame-src': app,
        'connect-src': app,
        'form-action': app,
      },
      ...(script && { script }),
      body: markup`
<p>Crumb Bank gives them away. Each of these makes <em>your</em> browser ask <em>the bank</em> to pay. Whether the bank
takes the request for yours depends on whether your cookie comes along.</p>
<div id="attacks" data-click="${query.get('auto') ?? ''}">${target.ways.map((way) => parts[way])}</div>
${query.has('load') ? '' : probe}`,
    }
  })
}

// `no-cors`: the request goes out with its cookies; it is only the answer that the attacker may not read.
const fetchOnClick = `
const button = document.getElementById('fetch')
button.addEventListener('click', async () => {
  await fetch(button.dataset.target, { mode: 'no-cors', credentials: 'include' })
  document.getElementById('fetched').textContent = 'The request was sent.'
})
`
