import type { RequestKind } from './request-kind.ts'
import type { KeptCookie, KeptText } from './redact.ts'

/** What crossed the wire once, as the server received and sent it, without what may not be kept. */
export interface Exchange {
  /** Sorts by time. */
  id: string
  /** Milliseconds since 1970, when the request arrived. */
  startedAt: number
  /** Milliseconds since 1970, when the head of the response was sent. */
  at: number
  kind: RequestKind
  method: string
  /** `http` or `https`, and the host the request named. */
  origin: string
  /** Path and what may be kept of the query. */
  target: string
  status: number
  /** Null when the request had no `Cookie` header. */
  cookies: KeptCookie[] | null
  /** How many cookies came on top of those: of a long header only the first 8 KB are kept. */
  cookiesLeftOut: number
  /** Octets of the whole `Cookie` header. */
  cookieBytes: number
  setCookie: KeptText[]
  /** The fetch metadata, `Origin` and `Referer` that came with the request. */
  context: Partial<Record<ContextHeader, string>>
  /** The start of what an exercise answered. */
  answer?: string
}

/** The request headers that decide about SameSite and that tell a form of this site from a foreign one. */
export const contextHeaders = [
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
  'origin',
  'referer',
] as const

type ContextHeader = (typeof contextHeaders)[number]
