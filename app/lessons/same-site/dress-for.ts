import 'server-only'
import { getEnv } from '@/lib/env'
import { markup, plainDocument } from '@/lib/plain-document'

/**
 * The bank's answer in the form in which its asker takes it: a picture, a page for a frame, or else the plain text.
 * A fetch from another site gets a picture too: what no script there may read, Chromium cuts off at its first byte.
 */
export async function dressFor(request: Request, response: Response): Promise<Response> {
  const { headers } = request
  const destination = headers.get('sec-fetch-dest')
  const isForeignFetch = destination === 'empty' && headers.get('sec-fetch-site') === 'cross-site'
  if (destination === 'image' || isForeignFetch) return picture(response.status)
  if (destination !== 'iframe') return response
  const body = markup`<p class="banner" role="note">Training site: Crumb Bank is invented.</p>
<main><h1>Crumb Bank</h1><p>${await response.text()}</p></main>`
  const allow = { 'frame-ancestors': getEnv().OTHER_SITE_ORIGIN ?? "'none'" }
  return plainDocument({ title: 'Crumb Bank', status: response.status, body, allow })
}

/** Green for a request that was taken, brown for one that was not. */
export function picture(status: number): Response {
  const colour = status === 200 ? '#1f6b3a' : '#9a3f0c'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" rx="8" fill="${colour}"/></svg>`
  return new Response(svg, { status, headers: { 'content-type': 'image/svg+xml' } })
}
