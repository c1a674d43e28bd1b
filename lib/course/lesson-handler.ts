import 'server-only'
import { cookies } from 'next/headers'
import { refuseForeignSite } from '../auth/refuse-foreign-site.ts'
import { labCookieName } from '../own-cookies.ts'
import { labCookieScope, makeLabId, readLabId } from '../wire/lab-id.ts'
import { answerPage } from './answer-page.ts'

export type Handler = (request: Request) => Response | Promise<Response>

/**
 * Mounts a plain route handler as an endpoint of a lesson: no other site may call it, its learner gets a lab id so
 * that the wire is recorded, and a person who comes without a script gets a page with a way back.
 * @param handler answers with text; it sets, reads and deletes cookies by Next's `cookies()`
 * @example export const GET = lessonHandler(greet)
 */
export function lessonHandler(handler: Handler): Handler {
  return async (request) => {
    const refusal = refuseForeignSite(request)
    if (refusal) return refusal
    if (!readLabId(request.headers)) await giveLabId()
    const response = await handler(request.clone())
    if (request.headers.get('sec-fetch-dest') === 'document') return answerPage(request, response)
    response.headers.set('cache-control', 'no-store')
    return response
  }
}

/** By `cookies()`, as the handler sets its own: it writes all lines of a response anew and would lose this one. */
async function giveLabId(): Promise<void> {
  const cookieStore = await cookies()
  cookieStore.set(labCookieName, makeLabId(), { ...labCookieScope(), sameSite: 'lax' })
}
