import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { appHtml } from '../../lib/app-document.ts'
import { REQUEST_PATIENCE, withPatience } from '../../lib/database-wait.ts'
import { outageSentence } from '../../lib/outage.ts'
import { markup } from '../../lib/plain-document.ts'
import { isHtml } from './headers.ts'

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

/**
 * Replaces an error of Next's at the moment when its head would be sent. That is a 500, or a page: Next sends the HTML of
 * a page that broke, with the error in it, as 200. A handler's own answer stays.
 */
function replaceError(request: IncomingMessage, response: ServerResponse, isOutage: () => boolean): void {
  const original = {
    writeHead: response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse,
    write: response.write.bind(response) as (...parts: unknown[]) => boolean,
    end: response.end.bind(response) as (...parts: unknown[]) => ServerResponse,
  }
  let isReplaced = false

  const isTaken = (): boolean => {
    if (isReplaced) return true
    const isPage = response.statusCode === 200 && isHtml(response.getHeader('content-type'))
    const isError = response.statusCode === 500 || isPage
    if (response.headersSent || !isError || !isOutage()) return false
    isReplaced = true
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    const { type, body } = outageFor(request)
    original.writeHead(503, {
      'content-type': type,
      'cache-control': 'no-store',
      'retry-after': String(RETRY_SECONDS),
    })
    original.end(body)
    return true
  }

  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status
    return isTaken() ? response : original.writeHead(status, ...rest)
  }
  // Next begins a page with its shell, which is empty here: the head waits for the first byte of the page itself.
  response.flushHeaders = () => undefined
  response.write = (...parts: unknown[]) => isNothing(parts[0]) || isTaken() || original.write(...parts)
  response.end = (...parts: unknown[]) => (isTaken() ? response : original.end(...parts))
}

function isNothing(chunk: unknown): boolean {
  return (typeof chunk === 'string' || chunk instanceof Uint8Array) && chunk.length === 0
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
