import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { appHtml } from '../../lib/app-document.ts'
import { REQUEST_PATIENCE, withPatience } from '../../lib/database-wait.ts'
import { outageSentence } from '../../lib/outage.ts'
import { markup } from '../../lib/plain-document.ts'
import { sendHeadLate } from './late-head.ts'

/** When a program may try again, in seconds. */
const RETRY_SECONDS = 5

/**
 * Gives each request its patience for the database, and answers 503 where Next would answer 500 because the database
 * did not. This is the one place for it: a page, a handler, a server action and `proxy.ts` just let the error go.
 */
export function withOutages(answer: RequestListener): RequestListener {
  return (request, response) => {
    withPatience(REQUEST_PATIENCE, (wait) => {
      replaceError(request, response, () => wait.hasFailed)
      answer(request, response)
    })
  }
}

/** Replaces an error of Next's, at the moment when its head is sent. A handler's own 503 stays. */
function replaceError(request: IncomingMessage, response: ServerResponse, isOutage: () => boolean): void {
  sendHeadLate(response, ({ replace }) => {
    if (response.statusCode !== 500 || !isOutage()) return
    const { type, body } = outageFor(request)
    const headers = {
      'content-type': type,
      'cache-control': 'no-store',
      'retry-after': String(RETRY_SECONDS),
    }
    replace(503, headers, body)
  })
}

/** A page for a person, JSON for a program that asks for it, else the bare sentence: a lesson shows it as the answer. */
function outageFor(request: IncomingMessage): { type: string; body: string } {
  const { accept = '', 'sec-fetch-dest': destination } = request.headers
  const isPage = destination
    ? /^(?:document|iframe)$/.test(String(destination))
    : accept.includes('text/html')
  if (isPage) return { type: 'text/html; charset=utf-8', body: outagePage(request.method === 'POST') }
  // Next shows a refused server action's text where its type is this and nothing more.
  const isJson = accept.includes('application/json') || request.url?.startsWith('/api/')
  return isJson
    ? { type: 'application/json', body: `${JSON.stringify({ error: outageSentence })}\n` }
    : { type: 'text/plain', body: `${outageSentence}\n` }
}

function outagePage(isForm: boolean): string {
  const body = markup`<h1>503: the database does not answer</h1>
      <p>
        Cookie Lab keeps sessions, exercises and what crossed the wire in a database, which is away or too slow just
        now. Your cookies are as they were.
      </p>
      ${isForm ? again : markup`<p><a href="">Try again</a> in a few seconds.</p>`}
      <p>The <a href="/lessons">lessons</a> and the <a href="/flask">Flask page</a> can be read meanwhile.</p>`
  return appHtml({ title: '503: the database does not answer', body })
}

const again = markup`<p>
        <strong>What you sent was not taken, or not all of it.</strong> Reload this page in a few seconds: your browser then sends the
        form once more, with all that you typed.
      </p>`
