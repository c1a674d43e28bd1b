import type { CookieContext } from '../http/cookie-jar.ts'
import type { RequestContext } from '../http/same-site.ts'
import type { Exchange } from './exchange.ts'

/** Where and how a request went, as the engine asks it. */
export function contextOf(
  exchange: Pick<Exchange, 'origin' | 'target' | 'at' | 'kind' | 'method' | 'context'>,
): CookieContext {
  const request: RequestContext = {
    initiator: initiatorOf(exchange),
    topLevelNavigation: exchange.kind === 'document',
    method: exchange.method,
  }
  return { url: exchange.origin + exchange.target, via: 'http', now: new Date(exchange.at), request }
}

function initiatorOf({ origin, context }: Pick<Exchange, 'origin' | 'context'>): string | null {
  const site = context['sec-fetch-site']
  if (site === 'none') return null
  if (context.origin) return context.origin
  if (site === 'cross-site') return URL.parse(context.referer ?? '')?.origin ?? 'null'
  return origin
}
