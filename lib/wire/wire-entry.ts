import type { MeasuredEngine } from './browser.ts'
import type { Exchange } from './exchange.ts'
import type { ExplainedReason } from './outcome.ts'

/** A part of a line, or a mistake in it, with where it stands: offsets as `String.prototype.slice` counts. */
export interface Mark {
  start: number
  end: number
  kind: 'name' | 'value' | 'attribute' | 'error' | 'warning' | 'info'
  sentence: string
  section: string | null
  /** What to write in its place; '' to leave it out; null where nothing is wrong. */
  instead: string | null
}

/** A `Set-Cookie` line that crossed, explained, predicted and then observed. */
export interface WireLine {
  text: string
  bytes: number
  /** Only its first 8 KB are here. */
  isCut: boolean
  /** One of the app's own, whose value is not shown. */
  isOwn: boolean
  marks: Mark[]
  /** Null where the browser's engine was not measured, and where attributes were cut off. */
  prediction: {
    engine: MeasuredEngine
    action: 'store' | 'refuse' | 'delete'
    reasons: ExplainedReason[]
  } | null
  /** What the first later request showed on which the cookie would belong; null until there was one. */
  observation: { cameBack: boolean; target: string } | null
  /** The path to ask, on the page's own host, for an observation; null where there is none to ask. */
  probe: string | null
  /** Null until both are there. */
  hasHeld: boolean | null
}

/** An exchange as the panels show it. */
export interface WireEntry extends Omit<Exchange, 'setCookie'> {
  lines: WireLine[]
}

/** A cookie of the learner's browser, as far as the server can know. */
export interface JarEntry {
  name: string
  /** Null for one of the app's own and for one that this app did not send. */
  raw: string | null
  value: string | null
  bytes: number
  isOwn: boolean
  /** Null for a cookie that came from elsewhere: its attributes are not sent back by browsers. */
  attributes: JarAttributes | null
  /** Whether the last request carried it; null where that request was not one on which it belongs. */
  serverSees: boolean | null
}

interface JarAttributes {
  domain: string
  hostOnly: boolean
  path: string
  secure: boolean
  httpOnly: boolean
  sameSite: 'Strict' | 'Lax' | 'None' | 'Default'
  /** Milliseconds since 1970; null: until the browser's session ends. */
  expires: number | null
}

/** What `GET /api/wire` answers. */
export interface Wire {
  /** The oldest first: new ones, ones that may have been stored late, and older ones of which more may be known. */
  exchanges: WireEntry[]
  jar: JarEntry[]
  /** The length of the `Cookie` header of the request that asked. */
  cookieBytes: number
}
