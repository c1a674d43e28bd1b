import { appDocument } from '../app-document.ts'
import { markup } from '../plain-document.ts'
import { formatWait } from './format-wait.ts'

/**
 * The document that comes with a 429 or 503. A browser leaves it at once for the form, with or without a script; a
 * program reads `Retry-After`.
 * @param options.reason in a sentence
 * @param options.seconds until it may be tried again
 * @param options.back the form's address
 */
export function waitPage({
  status,
  reason,
  seconds,
  back,
}: {
  status: 429 | 503
  reason: string
  seconds: number
  back: string
}): Response {
  const title = `${status}: please wait`
  const body = markup`<h1>${title}</h1>
      <p>${reason} Try again in ${formatWait(seconds)}.</p>
      <p><a href="${back}">Back to the form</a></p>`
  return appDocument({ title, body, status, headers: { 'retry-after': String(seconds) }, refresh: back })
}
