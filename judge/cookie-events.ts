import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'
import { identity, type ObservedCookie, type Refusal } from './observation.ts'

/** Far longer than an event takes, so that a lost one ends the run instead of stopping it. */
const LIMIT_MS = 20_000

/** What the DevTools protocol said about the cookies of each request of one page. */
export interface CookieEvents {
  /** Waits until everything is known of the request to `address`, which must be unique. */
  of: (address: string) => Promise<{ refused: Refusal[]; withheld: Refusal[] }>
}

/** The fields of a cookie in the DevTools protocol that are compared. */
interface DevToolsCookie {
  name: string
  value: string
  domain: string
  path: string
  expires: number
  secure: boolean
  httpOnly: boolean
  sameSite?: string
  priority: string
  partitionKey?: unknown
}

/** Listens to a session's network events; `Network.enable` must follow. */
export function recordCookieEvents(session: CDPSession): CookieEvents {
  const requests = expectations<string>()
  const withheld = expectations<Refusal[]>()
  const refused = expectations<Refusal[]>()

  session.on('Network.requestWillBeSent', ({ request, requestId }) => requests.meet(request.url, requestId))
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, associatedCookies }) => {
    const blocked = associatedCookies.filter(({ blockedReasons }) => blockedReasons.length > 0)
    const refusals = blocked.map(({ cookie, blockedReasons }) => {
      return { subject: identity(observedCookie(cookie)), reasons: blockedReasons }
    })
    withheld.meet(requestId, refusals)
  })
  session.on('Network.responseReceivedExtraInfo', ({ requestId, blockedCookies }) => {
    const refusals = blockedCookies.map(({ cookieLine, blockedReasons }) => {
      return { subject: cookieLine, reasons: blockedReasons }
    })
    refused.meet(requestId, refusals)
  })

  return {
    of: async (address) => {
      const known = requests.of(address).then(async (requestId) => {
        return { withheld: await withheld.of(requestId), refused: await refused.of(requestId) }
      })
      return await Promise.race([known, failAfterLimit(address)])
    },
  }
}

async function failAfterLimit(address: string): Promise<never> {
  await sleep(LIMIT_MS, undefined, { ref: false })
  throw new Error(`The DevTools protocol did not tell all about ${address} within ${LIMIT_MS} ms.`)
}

/** Puts a cookie of the DevTools protocol into the terms of the draft. */
export function observedCookie(cookie: DevToolsCookie): ObservedCookie {
  const hostOnly = !cookie.domain.startsWith('.')
  return {
    name: cookie.name,
    value: cookie.value,
    domain: hostOnly ? cookie.domain : cookie.domain.slice(1),
    hostOnly,
    path: cookie.path,
    expires: cookie.expires === -1 ? null : new Date(cookie.expires * 1000),
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite ?? 'Default',
    priority: cookie.priority,
    partitioned: cookie.partitionKey !== undefined,
  }
}

/** Values that are awaited by key, whichever comes first, the value or the question. */
function expectations<T>() {
  const pending = new Map<string, PromiseWithResolvers<T>>()
  const at = (key: string) => {
    const expectation = pending.get(key) ?? Promise.withResolvers<T>()
    pending.set(key, expectation)
    return expectation
  }
  return { meet: (key: string, value: T) => at(key).resolve(value), of: (key: string) => at(key).promise }
}
