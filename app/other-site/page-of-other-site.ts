import { connection } from 'next/server'
import { getEnv } from '@/lib/env'
import { markup, plainDocument, type Markup } from '@/lib/plain-document'
import { refuseOtherHosts } from '@/lib/site-guard'

interface OtherPage {
  title: string
  body: Markup
  status?: number
  allow?: Record<string, string>
  script?: string
  /** The page of the app to which it leads back. */
  back?: string
}

/**
 * Answers a page of the other site, to requests that came by its host only. It has no session and sets no cookie.
 * @param make the page, given the app's origin and the parameters of the query
 */
export async function otherPage(
  request: Request,
  make: (app: string, query: URLSearchParams) => OtherPage | Promise<OtherPage>,
): Promise<Response> {
  await connection()
  const { APP_ORIGIN, OTHER_SITE_ORIGIN } = getEnv()
  const refusal = refuseOtherHosts(request, [OTHER_SITE_ORIGIN])
  if (refusal) return refusal
  const page = await make(APP_ORIGIN, new URL(request.url).searchParams)
  const body = markup`<p class="banner" role="note">Training site: it belongs to Cookie Lab, and nothing here is real.</p>
<main>
<h1>${page.title}</h1>
${page.body}
<p><a href="${APP_ORIGIN}${page.back ?? '/cross-site'}">Back to Cookie Lab</a></p>
</main>`
  const response = plainDocument({ ...page, title: `${page.title} · the other site`, body })
  // What browsers do by default: a POST to another site names where it comes from, and no more than that.
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin')
  return response
}

/** The script of a page that makes its attack by itself, when an exercise runs all its steps. */
export const clickOnArrival = `
document.getElementById(document.getElementById('attacks').dataset.click)?.click()
`
