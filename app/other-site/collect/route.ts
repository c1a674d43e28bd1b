import { markup } from '@/lib/plain-document'
import { addToInbox, MAX_ITEM_BYTES } from '@/lib/wire/inbox'
import { otherPage } from '../page-of-other-site'

/**
 * Takes what an attack has stolen, from wherever it is posted: the one thing of this site that is written to, and
 * so the other named exception of the same-origin rule (lib/auth/same-origin.ts).
 */
export function POST(request: Request): Promise<Response> {
  return otherPage(request, async (_, query) => {
    const text = await readText(request)
    if (text === null)
      return {
        title: 'Not collected',
        status: 413,
        body: markup`<p>An item has at most ${MAX_ITEM_BYTES} bytes.</p>`,
      }
    const refusal = await addToInbox(query.get('token'), text)
    if (refusal)
      return { title: 'Not collected', status: refusal.status, body: markup`<p>${refusal.message}</p>` }
    return { title: 'Collected', body: markup`<p>It lies in the inbox for an hour.</p>` }
  })
}

/** The body as text; null when it is longer than an item may be. */
async function readText(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  // Not `text()`: it would read a body of any length first.
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length
    if (bytes > MAX_ITEM_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
