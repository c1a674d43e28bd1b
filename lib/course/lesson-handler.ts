import 'server-only'
import { cookies } from 'next/headers'
import { refuseForeignSite } from '../auth/refuse-foreign-site.ts'
import { labCookieName } from '../own-cookies.ts'
import { answerHeader, exerciseOf, lessonPurpose } from '../wire/exercise-path.ts'
import { checkToken } from '../wire/experiment-token.ts'
import { hashLabId, labCookieScope, makeLabId, readLabId } from '../wire/lab-id.ts'
import { answerPage } from './answer-page.ts'

/** @param learner the hashed lab id of whose request it is */
export type Handler = (request: Request, learner: string) => Response | Promise<Response>

export interface LessonHandlerOptions {
  /** Another site is meant to reach it: then a token says whose browser that is, for the lab cookie stays at home. */
  isAttacked?: boolean
}

/**
 * Mounts a plain route handler as an endpoint of a lesson: no other site may call it unless `isAttacked`, its learner
 * gets a lab id so that the wire is recorded, and a person who comes without a script gets a page with a way back. In
 * curl a token (`?token=`) says who the learner is.
 * @param handler answers with text; it sets, reads and deletes cookies by Next's `cookies()`
 * @example export const GET = lessonHandler(greet)
 */
export function lessonHandler(
  handler: Handler,
  { isAttacked = false }: LessonHandlerOptions = {},
): (request: Request) => Promise<Response> {
  return async (request) => {
    const refusal = refuseForeignSite(request)
    const isStranger = refusal !== null && readLabId(request.headers) === null && !isByToken(request)
    if (refusal && (!isAttacked || isStranger)) return refusal
    const learner = await findLearner(request, isAttacked)
    if (learner instanceof Response) return learner
    const response = await handler(request.clone(), learner)
    const answer = exerciseOf(new URL(request.url).pathname) && (await startOf(response))
    const isPerson = request.headers.get('sec-fetch-dest') === 'document'
    const isRedirect = response.headers.has('location')
    const answered = isPerson && !isRedirect ? await answerPage(request, response) : response
    answered.headers.set('cache-control', 'no-store')
    if (answer !== null) answered.headers.set(answerHeader, answer)
    return answered
  }
}

/** The hash of the request's lab id, or of a new one, or of the learner who made the token; or why it is refused. */
async function findLearner(request: Request, isAttacked: boolean): Promise<string | Response> {
  const { pathname, searchParams } = new URL(request.url)
  const labId = readLabId(request.headers)
  const token = searchParams.get('token')
  if (token === null) return hashLabId(labId ?? (await giveLabId()))
  // Over plain http to another host a browser sends no fetch metadata, but always its languages.
  if (!isAttacked && ['sec-fetch-site', 'accept-language'].some((name) => request.headers.has(name)))
    return new Response('A token is for curl. A browser has its lab cookie.\n', { status: 403 })
  const slug = pathname.split('/')[2] ?? ''
  const checked = await checkToken(token, lessonPurpose(slug), labId && hashLabId(labId))
  return checked.ok ? checked.row.lab_hash : new Response(`${checked.message}\n`, { status: checked.status })
}

/** Whether a request says by a token whose it is. */
export function isByToken(request: Request): boolean {
  return new URL(request.url).searchParams.has('token')
}

/** By `cookies()`, as the handler sets its own: it writes all lines of a response anew and would lose this one. */
async function giveLabId(): Promise<string> {
  const cookieStore = await cookies()
  const labId = makeLabId()
  cookieStore.set(labCookieName, labId, { ...labCookieScope(), sameSite: 'lax' })
  return labId
}

const ANSWER_CHARACTERS = 300

/** The start of what a handler answered, for the recorder, which sees headers only. */
async function startOf(response: Response): Promise<string> {
  const text = await response.clone().text()
  return encodeURIComponent(text.slice(0, ANSWER_CHARACTERS).toWellFormed())
}
