import { markup, type Markup } from '@/lib/plain-document'
import { embedPurpose, embeds, type Embed } from '@/lib/wire/embeds'
import { checkToken } from '@/lib/wire/experiment-token'
import { otherPage } from '../page-of-other-site'

const back = '/lessons/clinic#break'

/** A page that shows a part of Cookie Lab within itself: a picture or a frame of a ticket of the clinic. */
export function GET(request: Request): Promise<Response> {
  return otherPage(request, async (app, query) => {
    const token = query.get('token') ?? ''
    const embed = embeds.find((one) => one === query.get('show'))
    const checked = await checkToken(token, embedPurpose, null)
    if (!checked.ok || !embed) {
      const message = checked.ok ? 'This page shows nothing of that name.' : checked.message
      const status = checked.ok ? 404 : checked.status
      return { back, title: 'Nothing to show', status, body: markup`<p role="alert">${message}</p>` }
    }
    const address = `${app}/lessons/clinic/tickets/${embed}?token=${token}`
    const title = embed.startsWith('pixel/') ? 'The Daily Crumb' : 'An editor with a preview'
    const body = markup`
${embedBody(embed, address)}
<p><a href="/embed?show=${embed}&amp;token=${token}">Load this page again</a></p>`
    return { back, title, body, allow: { 'img-src': `${app} data:`, 'frame-src': app } }
  })
}

function embedBody(embed: Embed, address: string): Markup {
  return embed.startsWith('pixel/')
    ? markup`
<p>A newspaper of another site. It counts its readers with a picture of Cookie Lab:</p>
<p><img src="${address}" alt="What the counter has counted" width="160" height="40"></p>`
    : markup`
<p>An editor of another site. It shows the app that you write in a frame:</p>
<iframe src="${address}" title="Preview of the app"></iframe>`
}
