import type { Row } from './attack-matrix.ts'
import type { MeasuredEngine } from './browser.ts'

/** What `GET /api/cross-site` answers. */
export interface CrossSiteState {
  /** The origin of the site that attacks; null: this server has none. */
  otherSite: string | null
  /** The origins of the hosts under one domain; empty: none. */
  subdomains: string[]
  /** The learner's newest; null before the first. */
  experiment: CrossSiteExperiment | null
}

export interface CrossSiteExperiment {
  engine: MeasuredEngine | null
  /** Null until the attack page has been opened. */
  thirdPartyCookies: 'allowed' | 'blocked' | null
  rows: Row[]
  /** Milliseconds since 1970: when the token ends. */
  endsAt: number
  /** Milliseconds since 1970: when the two minutes of the unset cookie are surely over; null: this browser has none. */
  unsetUntil: number | null
}
