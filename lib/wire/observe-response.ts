import type { IncomingMessage, ServerResponse } from 'node:http'
import { decodeCookieValue } from '../http/cookie-value.ts'
import { isHttps } from '../secure-origin.ts'
import { contextHeaders, type Exchange } from './exchange.ts'
import { exchangeId } from './exchange-id.ts'
import { answerHeader } from './exercise-path.ts'
import { headerText } from './header-text.ts'
import { isNextsOwn, isRecordedTarget, requestKindOf } from './request-kind.ts'

/** A finished exchange on its way to the database, with the raw headers that must not get there. */
export interface RawExchange extends Omit<
  Exchange,
  'cookies' | 'cookiesLeftOut' | 'cookieBytes' | 'setCookie'
> {
  /** As received: a character for each octet. */
  cookieHeader: string | null
  setCookieLines: string[]
}

/** When a response's head was sent: from then on its client can have its cookies, and bring them to another process. */
export type HeadSent = Pick<RawExchange, 'id' | 'at'>

/** The present moment, as an exchange keeps it. */
export function stampNow(): HeadSent {
  const at = Date.now()
  return { id: exchangeId(at), at }
}

/**
 * Reads a finished response and its request; undefined where it is not to be recorded. It works on `rawHeaders`:
 * Next changes `headers` on its way.
 */
export function observeResponse(
  request: IncomingMessage,
  response: ServerResponse,
  startedAt: number,
  headSent: HeadSent = stampNow(),
): RawExchange | undefined {
  const header = headerLookup(request.rawHeaders)
  // Next rewrites `url` while it routes; what the client sent is what it kept first.
  const target = request.url ?? '/'
  const origin = `${isHttps() ? 'https' : 'http'}://${header('host') ?? ''}`
  // What was refused for its Host header or its target has no address that could be shown.
  if (isNextsOwn(header) || !isRecordedTarget(target) || !URL.canParse(origin + target)) return undefined
  const context = contextHeaders.flatMap((name) => {
    const value = header(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const answer = response.getHeader(answerHeader)
  return {
    ...headSent,
    startedAt,
    kind: requestKindOf(header),
    method: request.method ?? 'GET',
    origin,
    target,
    status: response.statusCode,
    cookieHeader: header('cookie') ?? null,
    setCookieLines: [response.getHeader('set-cookie') ?? []].flat().map(String).map(headerText),
    context: Object.fromEntries(context),
    ...(typeof answer === 'string' && { answer: decodeCookieValue(answer) }),
  }
}

function headerLookup(rawHeaders: string[]): (name: string) => string | undefined {
  const values = new Map<string, string>()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? ''
    const value = rawHeaders[index + 1] ?? ''
    const before = values.get(name)
    // HTTP/2 and some clients split `Cookie`; RFC 9113 §8.2.3 joins it with "; ".
    values.set(name, before === undefined ? value : `${before}${name === 'cookie' ? '; ' : ', '}${value}`)
  }
  return (name) => values.get(name)
}
