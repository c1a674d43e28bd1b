import { markup } from '@/lib/plain-document'
import { readBytes } from '@/lib/read-body'
import { addToInbox, MAX_ITEM_BYTES } from '@/lib/wire/inbox'
import { otherPage } from '../page-of-other-site'

/**
 * Takes what an attack has stolen, from wherever it is posted: the one thing of this site that is written to, and
 * so one of the named exceptions of the same-origin rule (lib/auth/same-origin.ts).
 */
export function POST(request: Request): Promise<Response> {
  return otherPage(request, async (_, query) => {
    const bytes = await readBytes(request, MAX_ITEM_BYTES)
    if (bytes === null)
      return {
        title: 'Not collected',
        status: 413,
        body: markup`<p>An item has at most ${MAX_ITEM_BYTES} bytes.</p>`,
      }
    const refusal = await addToInbox(query.get('token'), bytes.toString())
    if (refusal)
      return { title: 'Not collected', status: refusal.status, body: markup`<p>${refusal.message}</p>` }
    return { title: 'Collected', body: markup`<p>It lies in the inbox for an hour.</p>` }
  })
}
