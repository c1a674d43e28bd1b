import type { History } from './histories.ts'
import type { CrossRequest } from './page-scripts.ts'

/** A cookie as far as a browser reveals it. */
export interface ObservedCookie {
  name: string
  value: string
  domain: string
  hostOnly: boolean
  path: string
  expires: Date | null
  secure: boolean
  httpOnly: boolean
  sameSite: string
  priority: string
  partitioned: boolean
}

/** What a browser says about one cookie or line that it refused or withheld. */
export interface Refusal {
  subject: string
  reasons: readonly string[]
}

/** What one exchange showed; null where this browser does not tell. */
export interface Visit {
  /** When the exchange began. */
  at: Date
  /** The `Cookie` header that the server received. */
  header: string
  /** `document.cookie` after the exchange's own assignments; null for an exchange over http. */
  script: string | null
  /** Lines that were refused, by their text. */
  refused: Refusal[] | null
  /** Cookies that were not sent, by `identity`. */
  withheld: Refusal[] | null
}

/** What a browser did with a history; `stored` is null where the browser does not tell. */
export interface Observation {
  visits: Visit[]
  stored: ObservedCookie[] | null
}

/** A page for requests that one site causes to another. */
export interface JudgePage {
  goto: (address: string) => Promise<void>
  /** Causes a request from within the page and waits for its answer. */
  send: (request: CrossRequest) => Promise<void>
  close: () => Promise<void>
}

/** A running browser that replays histories, each beginning with an empty jar. */
export interface Judge {
  profile: 'chromium' | 'firefox'
  version: string
  clear: () => Promise<void>
  replay: (history: History) => Promise<Observation>
  openPage: () => Promise<JudgePage>
  close: () => Promise<void>
}

/** What tells cookies of one jar apart. */
export function identity(
  cookie: Pick<ObservedCookie, 'name' | 'domain' | 'hostOnly' | 'path' | 'partitioned'>,
) {
  const { name, domain, hostOnly, path, partitioned } = cookie
  return `${name} @ ${hostOnly ? '' : '.'}${domain}${path}${partitioned ? ' (partitioned)' : ''}`
}

/** Whether a request replaces the page in the address bar. */
export function leavesPage(way: CrossRequest['way']) {
  return way === 'link GET' || way === 'form GET' || way === 'form POST'
}
