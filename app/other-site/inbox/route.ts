import { markup } from '@/lib/plain-document'
import { readInbox } from '@/lib/wire/inbox'
import { otherPage } from '../page-of-other-site'

/** What the attacks of one experiment have stolen: text, whatever it was meant to be. */
export function GET(request: Request): Promise<Response> {
  return otherPage(request, async (_, query) => {
    const items = await readInbox(query.get('key'))
    if (!items) return { title: 'No inbox', status: 404, body: markup`<p>This key opens no inbox.</p>` }
    const list = items.map(({ text, at }) => markup`<li>${at.toISOString()}<pre>${text}</pre></li>`)
    return {
      title: 'The attacker’s inbox',
      body: items.length > 0 ? markup`<ol>${list}</ol>` : markup`<p>Nothing has been stolen yet.</p>`,
    }
  })
}
